// Asks the browser for a passkey when the button of <form data-passkey="use|make"> is pressed, puts the answer into the field `answer` and sends the
// form. What to ask for stands in `data-options`, as the server made it; the words come from `data-failed` and `data-unsupported`. Nothing is
// asked before somebody presses. What stands under `data-without-script` goes.

const ask = async (form: HTMLFormElement): Promise<Credential | null> => {
  const options = JSON.parse(form.dataset.options ?? '{}');
  return form.dataset.passkey === 'use'
    ? navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })
    : navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
};

const isSupported = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

const enhance = (form: HTMLFormElement): void => {
  const answer = form.elements.namedItem('answer');
  if (!(answer instanceof HTMLInputElement)) return;
  const status = document.createElement('p');
  status.className = 'nl-paragraph';
  status.setAttribute('role', 'alert');
  form.append(status);
  let waiting = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (waiting) return;
    if (!isSupported()) {
      status.textContent = form.dataset.unsupported ?? '';
      return;
    }
    waiting = true;
    status.textContent = '';
    ask(form)
      .then((credential) => {
        if (!(credential instanceof PublicKeyCredential)) throw new TypeError('No passkey came.');
        answer.value = JSON.stringify(credential.toJSON());
        // Sends without another event of this kind.
        form.submit();
      })
      .catch(() => {
        waiting = false;
        status.textContent = form.dataset.failed ?? '';
      });
  });

  // Coming back to the page with the browser's own button: what was answered then is answered.
  window.addEventListener('pageshow', () => {
    waiting = false;
    answer.value = '';
  });
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) enhance(form);
for (const words of document.querySelectorAll('[data-without-script]')) words.remove();
