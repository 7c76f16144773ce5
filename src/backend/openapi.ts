import { contract } from '#contract/contract'

let document: Promise<unknown> | undefined

/** The OpenAPI document, made from the contract when somebody first asks for it. */
export function openApiDocument(): Promise<unknown> {
  document ??= generate()
  return document
}

async function generate(): Promise<unknown> {
  const [{ OpenAPIGenerator }, { ZodToJsonSchemaConverter }] = await Promise.all([
    import('@orpc/openapi'),
    import('@orpc/zod/zod4'),
  ])
  return new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(contract, {
    info: { title: 'Saiheng', version: '1', description: 'Plan, run, mark and rank skills competitions.' },
    servers: [{ url: '/api' }],
  })
}
