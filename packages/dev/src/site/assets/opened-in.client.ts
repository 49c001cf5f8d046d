const popupName = 'bookbridge-import';
const popupFeatures = 'popup,width=520,height=800';

/** Shows the choice between this tab and a pop-up, and opens the pop-up in time for the form to load in it. */
export function offerPopup(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-sources]');
  const choice = form?.querySelector<HTMLElement>('[data-opened-in]');
  if (!form || !choice) return;
  choice.hidden = false;
  form.addEventListener('submit', () => {
    const isPopup = new FormData(form).get('opened_in') === 'popup';
    form.target = isPopup && window.open('about:blank', popupName, popupFeatures) ? popupName : '';
  });
}
