import { html } from 'hono/html';

/** What a person sees at an address where there is nothing; programs get the error as JSON. */
export function missingPage() {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Nothing here: Handrail</title>
        <link rel="stylesheet" href="/demo/assets/landing.css" />
      </head>
      <body>
        <main>
          <h1>There is nothing here.</h1>
          <p class="lead">The address may be mistyped, or the page may be gone.</p>
          <ul>
            <li>
              <a href="/"><strong>To the start</strong><span>What this is, and its doors.</span><b aria-hidden="true">→</b></a>
            </li>
            <li>
              <a href="/console"
                ><strong>To the console</strong><span>Where the team works.</span><b aria-hidden="true">→</b></a
              >
            </li>
          </ul>
        </main>
      </body>
    </html>`;
}
