#!/bin/sh
# Makes the two secrets of docker-compose.yml in secrets/: passwords that nobody has chosen or seen.
set -eu
cd "$(dirname "$0")/.."
if [ -e secrets ]; then
  echo 'secrets/ đã có, giữ nguyên: cơ sở dữ liệu đã tạo chỉ mở được bằng mật khẩu trong đó.' >&2
  echo 'secrets/ is there already and was left alone: a database that was made opens with its passwords only.' >&2
  exit 1
fi

password() { od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }

umask 077
mkdir secrets
password >secrets/superuser_password.txt
# Hexadecimal: make-owner.sql takes the password out of the address as it stands.
printf 'postgres://thidua:%s@database:5432/thidua\n' "$(password)" >secrets/database_url.txt
# A container sees a secret with the mode it has here and reads it under an account of its own, so the files must be
# readable to all; the folder, which is not mounted, keeps the other accounts of this machine out.
chmod 444 secrets/superuser_password.txt secrets/database_url.txt
