// Puts the focus on the summary of faults above a form that came back, so that it is read first. Without this script the
// summary still stands on top of the page.
document.querySelector<HTMLElement>('[data-focus]')?.focus();
