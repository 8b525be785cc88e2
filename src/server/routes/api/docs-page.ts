import { html, raw } from 'hono/html';
import type { OpenAPIObject, OperationObject, SchemaObject } from './open-api.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI document as one page for people: no script, nothing loaded from elsewhere. */
export function docsPage(document: OpenAPIObject) {
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => (item?.[method] ? [{ path, method, operation: item[method] }] : [])),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${document.info.title}</h1>
          <p>${document.info.description ?? ''}</p>
          <p>The same as data: <a href="/api/openapi.json">openapi.json</a></p>
          <nav>${operations.map((one) => html`<a href="#${anchor(one)}"><b>${one.method}</b> ${one.path}</a>`)}</nav>
          ${operations.map((one) => section(one, document))}
        </main>
      </body>
    </html>`;
}

interface Listed {
  path: string;
  method: string;
  operation: OperationObject;
}

const anchor = ({ method, path }: Listed) => `${method}-${path.replace(/[^a-z0-9]+/gi, '-')}`;

function section(one: Listed, document: OpenAPIObject) {
  const { operation } = one;
  const body =
    operation.requestBody && 'content' in operation.requestBody
      ? operation.requestBody.content['application/json']
      : undefined;
  return html`<section id="${anchor(one)}">
    <h2><b>${one.method}</b> ${one.path}</h2>
    <p>${operation.summary ?? ''}</p>
    ${
      operation.parameters?.length
        ? html`<table>
            <tr><th>Parameter</th><th>In</th><th>What</th></tr>
            ${operation.parameters.map((parameter) =>
              'name' in parameter
                ? html`<tr><td><code>${parameter.name}</code>${parameter.required ? ' *' : ''}</td><td>${parameter.in}</td><td>${parameter.description ?? ''}</td></tr>`
                : '',
            )}
          </table>`
        : ''
    }
    ${body?.schema ? html`<h3>Body</h3><pre>${shape(body.schema as SchemaObject, document, 0)}</pre>` : ''}
    ${Object.entries(operation.responses ?? {}).map(([status, response]) => {
      const content = 'content' in response ? response.content?.['application/json'] : undefined;
      return html`<h3>${status} ${'description' in response ? response.description : ''}</h3>
        ${content?.schema ? html`<pre>${shape(content.schema as SchemaObject, document, 0)}</pre>` : ''}`;
    })}
  </section>`;
}

/** A schema as a sketch people read: names, types, what is optional. */
function shape(schema: SchemaObject, document: OpenAPIObject, depth: number): string {
  if (depth > 6) return '…';
  if ('$ref' in schema && typeof schema.$ref === 'string') {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const target = document.components?.schemas?.[name] as SchemaObject | undefined;
    return target ? shape(target, document, depth) : name;
  }
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return options.map((option) => shape(option as SchemaObject, document, depth + 1)).join(' | ');
  if (schema.type === 'array') return `[${shape((schema.items ?? {}) as SchemaObject, document, depth + 1)}]`;
  if (!schema.properties) return Array.isArray(schema.type) ? schema.type.join(' | ') : (schema.type ?? 'any');
  const indent = '  '.repeat(depth + 1);
  const lines = Object.entries(schema.properties).map(([name, property]) => {
    const optional = schema.required?.includes(name) ? '' : '?';
    const note = (property as SchemaObject).description ? `   // ${(property as SchemaObject).description}` : '';
    return `${indent}${name}${optional}: ${shape(property as SchemaObject, document, depth + 1)}${note}`;
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth)}}`;
}

const style = `
:root { color-scheme: light dark; font: 16px/1.55 system-ui, sans-serif; }
body { margin: 0; background: light-dark(#fbfaf7, #16181a); color: light-dark(#1d2321, #e7e6e1); }
main { max-width: 54rem; margin: 0 auto; padding: 3rem 1.25rem 6rem; }
h1 { font-size: 1.9rem; } h2 { font-size: 1.05rem; font-family: ui-monospace, monospace; margin-top: 3rem; }
h3 { font-size: .8rem; margin: 1.25rem 0 .35rem; color: light-dark(#55605b, #a3ada8); }
b { text-transform: uppercase; color: light-dark(#0b6b4f, #63d2a8); margin-right: .35rem; }
a { color: inherit; } nav { display: grid; gap: .2rem; font: .85rem ui-monospace, monospace; margin: 2rem 0; }
nav a { text-decoration: none; overflow-wrap: anywhere; } nav a:hover { text-decoration: underline; }
pre { background: light-dark(#f1efe8, #1f2325); padding: .8rem 1rem; border-radius: 8px; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .82rem; }
table { border-collapse: collapse; font-size: .88rem; } td, th { text-align: left; padding: .3rem 1rem .3rem 0; vertical-align: top; }
`;
