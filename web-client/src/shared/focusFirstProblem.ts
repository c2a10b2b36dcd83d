/** Puts the focus on the first field that is marked as wrong, once the marks are drawn. */
export function focusFirstProblem(form: HTMLFormElement) {
  requestAnimationFrame(() => {
    const wrong = '[aria-invalid="true"], [data-error] input, [role="radiogroup"] input';
    form.querySelector<HTMLElement>(wrong)?.focus();
  });
}
