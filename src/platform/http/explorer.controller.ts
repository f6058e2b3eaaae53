import { Controller, Get, Header } from '@nestjs/common';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

const start = `# Đặt mã truy cập ở thẻ "Headers": { "Authorization": "Bearer …" }
# Put a token under "Headers": { "Authorization": "Bearer …" }

{
  viewer {
    name
    actingRoles { role line unit { code name } }
  }
}
`;

/** GraphiQL, whole and from this server: a machine room has no internet. Demonstration only. */
@Controller()
export class ExplorerController {
  private page: string | undefined;

  @Get('explorer')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header(
    'content-security-policy',
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; worker-src blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
  )
  show(): string {
    this.page ??= renderGraphiQL({
      endpoint: '/graphql',
      title: 'Thi đua, khen thưởng',
      defaultQuery: start,
      isHeadersEditorEnabled: true,
    });
    return this.page;
  }
}
