import {
  Badge,
  Button,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  Modal,
} from '@mantine/core';

const ink = '#17212f';
const muted = '#51607a';
const line = '#d5dce6';
const ground = '#f6f8fb';

/** The library asks for ten shades: a tint for calm grounds, one under the pointer, the colour, and it pressed. */
function shades(tint: string, hovered: string, color: string, pressed: string): MantineColorsTuple {
  return [tint, tint, hovered, color, color, color, color, pressed, pressed, pressed];
}

/** Every colour and size of the client. Nothing else names one. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  black: ink,
  colors: {
    navy: shades('#e7ebf3', '#d3dae8', '#0b2a5c', '#081f45'),
    action: shades('#e8f0fb', '#d5e3f7', '#1556b8', '#104593'),
    positive: shades('#eff8f3', '#e7f4ed', '#1b7f4b', '#15653c'),
    caution: shades('#fdf6ea', '#fbf0da', '#9a6200', '#7b4e00'),
    danger: shades('#fbeceb', '#f6d9d7', '#b3261e', '#8f1e18'),
    neutral: shades(ground, line, muted, ink),
  },
  primaryColor: 'action',
  primaryShade: 6,
  defaultRadius: 6,
  fontSizes: { xs: '13px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '18px', sm: '20px', md: '20px', lg: '24px', xl: '28px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  breakpoints: { xs: '30em', sm: '48em', md: '64em', lg: '80em', xl: '120em' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '24px' }, h2: { fontSize: '20px' }, h3: { fontSize: '16px' } },
  },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    Badge: Badge.extend({ defaultProps: { size: 'lg', tt: 'none', fw: 600 } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        // The heading of a dialog is no second heading of the page.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: 16, fontWeight: 600 } },
    }),
  },
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--cpms-navy': '#0b2a5c',
    '--cpms-ink': ink,
    '--cpms-muted': muted,
    '--cpms-line': line,
    '--cpms-ground': ground,
    '--mantine-color-body': '#ffffff',
    '--mantine-color-dimmed': muted,
    '--mantine-color-default-border': line,
    '--mantine-color-placeholder': muted,
    '--mantine-color-error': '#b3261e',
  },
  light: {
    '--mantine-color-dimmed': muted,
    '--mantine-color-default-border': line,
    '--mantine-color-placeholder': muted,
    '--mantine-color-error': '#b3261e',
  },
  dark: {},
});
