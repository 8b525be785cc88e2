import { html } from 'hono/html';

/** A product of the demo desk's shop, with the terms its help centre states. */
export function acmeProduct() {
  return html`<section class="product">
    <div class="stage">${display}</div>
    <div class="facts">
      <p class="crumbs">Shop · For the desk</p>
      <h1>Desk Display</h1>
      <p class="pitch">
        Your team’s board, on paper-like e-ink. It shows today’s cards, who is on what, and what is next, and then it leaves
        you alone.
      </p>
      <p class="price">$149</p>
      <ul>
        <li>Free standard shipping in the United States from $60</li>
        <li>30 days after delivery to change your mind</li>
        <li>Works with every plan of the Acme Planner</li>
      </ul>
      <p class="buy" aria-hidden="true">Add to basket</p>
    </div>
  </section>`;
}

/** Drawn rather than photographed, so that the page needs nothing from anywhere else. */
const display = html`<svg viewBox="0 0 520 400" role="img" aria-label="An e-ink display on a wooden stand">
  <ellipse cx="260" cy="352" rx="190" ry="16" class="shade" />
  <path d="M120 330h280l-14 22H134z" class="wood" />
  <rect x="82" y="56" width="356" height="266" rx="22" class="case" />
  <rect x="104" y="78" width="312" height="222" rx="8" class="screen" />
  <g class="ink">
    <text x="124" y="116" class="day">Saturday</text>
    <text x="396" y="116" text-anchor="end" class="date">21 November</text>
    <path d="M124 130h272" />
    <g class="cards">
      <rect x="124" y="148" width="82" height="58" rx="7" />
      <rect x="124" y="216" width="82" height="40" rx="7" />
      <rect x="219" y="148" width="82" height="40" rx="7" class="now" />
      <rect x="219" y="198" width="82" height="70" rx="7" />
      <rect x="314" y="148" width="82" height="84" rx="7" />
    </g>
    <path d="M134 164h50M134 176h36M134 232h44M324 164h52M324 176h40M324 188h46M229 214h54M229 226h38M229 238h46" />
    <path d="M229 164h48M229 174h30" class="light" />
  </g>
</svg>`;
