FROM node:22.23.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY nest-cli.json tsconfig.json tsconfig.build.json ./
COPY src ./src
# The optional packages are the embedded PostgreSQL: in a container the database is another container.
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:22.23.2-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/thi-dua
WORKDIR /app
# Nothing else is ever written, and this only by the demonstration, which keeps the key of its tokens here.
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/thi-dua
# Owned by root: the account of the service cannot change the program it runs.
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER node
EXPOSE 3000
# Not listening is normal while the database is brought up to date and the demonstration is loaded.
HEALTHCHECK --interval=10s --timeout=5s --retries=3 --start-period=180s CMD ["node", "dist/cli/ready.js"]
CMD ["node", "dist/main.js"]
