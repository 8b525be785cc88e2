import { html } from 'hono/html';
import type { Context } from '../../context.ts';
import { acmeProduct } from './acme-product.ts';

/** `/demo`: a shop's page as a customer sees it, with the widget in it and identities to try. */
export function demoPage({ desk }: Context) {
  const { company, about } = desk.persona;
  const customers = desk.demoCustomers ?? [];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${company}: demo</title>
        <link rel="stylesheet" href="/demo/assets/demo.css" />
        <script src="/widget/handrail.js" defer></script>
        <script src="/demo/assets/demo.js" defer></script>
      </head>
      <body>
        <aside class="bar">
          <p>This shop is made up. The help in the corner is real.</p>
          <a href="#try">Choose who you are</a>
          <a href="/">What is this?</a>
        </aside>
        <header>
          <a class="logo" href="/demo">${company}</a>
          <nav aria-label="Shop">
            <span>Planner</span>
            <span aria-current="page">Shop</span>
            <span>Pricing</span>
          </nav>
          <p class="account" id="account">Not signed in</p>
        </header>
        <main>
          ${
            desk.id === 'acme'
              ? acmeProduct()
              : html`<section class="about">
                  <h1>${company}</h1>
                  <p>${about}</p>
                </section>`
          }
          <section class="try" aria-labelledby="try">
            <h2 id="try">Who do you want to be?</h2>
            <p>
              ${company}’s own server tells the widget who is signed in, with a token only it can sign. Here you choose.
            </p>
            <form id="identities">
              <label>
                <input type="radio" name="customer" value="" checked />
                <span><strong>Nobody in particular</strong><small>A visitor who has not signed in</small></span>
              </label>
              ${customers.map(
                (customer) => html`<label>
                  <input
                    type="radio"
                    name="customer"
                    value="${customer.externalId}"
                    data-name="${customer.name}"
                    data-locale="${customer.locale ?? 'en'}"
                  />
                  <span><strong>${customer.name}</strong><small>${story(customer)}</small></span>
                </label>`,
              )}
            </form>
            <p class="tip">
              As nobody, ask about an order: the agent first wants to know that it is you, and sends a code. Without a mail
              server, e-mails are written to <code>outbox.txt</code> in the data folder.
            </p>
          </section>
        </main>
        <footer>
          <p>${company} is a made-up company. Nothing on this page can be bought.</p>
        </footer>
      </body>
    </html>`;
}

/** Labels often begin with the name, which stands above already. */
function story({ label, name }: { label: string; name: string }): string {
  const rest = label.startsWith(`${name}: `) ? label.slice(name.length + 2) : label;
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
