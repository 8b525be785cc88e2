import { html } from 'hono/html';
import type { Context } from '../../context.ts';

/** `/`: what this is, and the doors to its parts. */
export function landingPage({ desk, config }: Context) {
  const { company, name } = desk.persona;
  const doors = [
    ...(desk.demoCustomers?.length
      ? [
          {
            href: '/demo',
            title: 'Be a customer',
            text: `Ask ${name} on a page of ${company}, as anyone or as somebody.`,
          },
        ]
      : []),
    { href: '/console', title: 'Be the team', text: 'Read what the AI did and why, approve, take over, answer.' },
    { href: '/api/docs', title: 'Build on it', text: 'One HTTP API for conversations, tickets and events.' },
  ];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Handrail for ${company}</title>
        <link rel="stylesheet" href="/demo/assets/landing.css" />
      </head>
      <body>
        <main>
          <p class="name">
            <svg viewBox="0 0 32 32" aria-hidden="true">
              <path d="M5 23.5c5.5 0 6.5-3.3 9-7.5s4.5-7.5 13-7.5" />
              <path d="M9.5 23v4M16 15.5V27M22.5 9.5V27" />
            </svg>
            Handrail
          </p>
          <h1>Support with something to hold on&nbsp;to.</h1>
          <p class="lead">
            An agent that answers from ${company}’s own help centre, acts inside limits written in code, and hands over to
            people when it should.
          </p>
          <ul>
            ${doors.map(
              (door) => html`<li>
                <a href="${door.href}"
                  ><strong>${door.title}</strong><span>${door.text}</span><b aria-hidden="true">→</b></a
                >
              </li>`,
            )}
          </ul>
          <p class="fine">${modelLine(config.model)}</p>
        </main>
        <svg class="rail" viewBox="0 0 1200 400" preserveAspectRatio="none" aria-hidden="true">
          <path d="M-20 370C260 370 380 300 600 200S960 40 1220 40" />
        </svg>
      </body>
    </html>`;
}

function modelLine(model: 'claude' | 'embedded'): string {
  if (model === 'claude') return 'Claude answers. Set no key, and the embedded model does.';
  return 'No key is set, so the embedded model answers. Set ANTHROPIC_API_KEY to answer with Claude.';
}
