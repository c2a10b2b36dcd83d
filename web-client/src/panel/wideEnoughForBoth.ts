/** From this width on form and timeline stand side by side; below it they are two tabs. */
export const wideEnoughForBoth = '(min-width: 64em)';
