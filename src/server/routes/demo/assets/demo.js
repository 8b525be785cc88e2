// What a company's own page does: asks its server for a token and hands it to the widget.

const form = document.querySelector('#identities');
const account = document.querySelector('#account');

async function become(input) {
  const externalId = input.value;
  // A page in one language says it on the script's tag; this one has customers of several.
  window.Handrail.setLocale(input.dataset.locale ?? document.documentElement.lang);
  account.textContent = externalId ? input.dataset.name : 'Not signed in';
  if (!externalId) return window.Handrail.identify(null);
  const response = await fetch('/demo/identity', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ externalId }),
  });
  if (!response.ok) throw new Error(`The demo identity was refused (${response.status}).`);
  const { token } = await response.json();
  await window.Handrail.identify(null);
  await window.Handrail.identify(token);
}

form.addEventListener('change', async (event) => {
  await become(event.target);
  window.Handrail.open();
});

// Browsers keep the choice over a reload; the widget has to hear of it again.
const chosen = form.querySelector('input:checked');
if (chosen?.value) void become(chosen);
