import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme as FluentTheme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { Host, Theme } from './host-types.ts';

/** The colour of the chat page, from dark to light. */
const TEAL: BrandVariants = {
  10: '#021318',
  20: '#06242d',
  30: '#0a303c',
  40: '#0c3d4c',
  50: '#0d4759',
  60: '#0c5064',
  70: '#0b566c',
  80: '#0b5c73',
  90: '#1f7d96',
  100: '#4aa5be',
  110: '#5bb4cd',
  120: '#6cc3dc',
  130: '#8fd3e6',
  140: '#aee0ee',
  150: '#cbecf5',
  160: '#e6f6fa',
};

const OWN: Record<Theme, FluentTheme> = {
  light: createLightTheme(TEAL),
  dark: createDarkTheme(TEAL),
  contrast: teamsHighContrastTheme,
};
const TEAMS: Record<Theme, FluentTheme> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Inside Teams its own colours, so that the page belongs there; elsewhere those of the chat page. */
export function fluentTheme(kind: Host['kind'], theme: Theme): FluentTheme {
  return (kind === 'teams' ? TEAMS : OWN)[theme];
}
