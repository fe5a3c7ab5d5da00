import type { HostConfig } from 'adaptivecards';

type Config = ConstructorParameters<typeof HostConfig>[0];

// The values that Microsoft publishes for Teams (microsoft/AdaptiveCards, samples/HostConfig/microsoft-teams-*.json).

const sizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
const weights = { lighter: 200, default: 400, bolder: 600 };
const shared = {
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: '#EEEEEE' },
  imageSizes: { small: 32, medium: 52, large: 100 },
  fontTypes: {
    default: {
      fontFamily: "'Segoe UI', Tahoma, Geneva, Verdana, 'Open Sans', sans-serif",
      fontSizes: sizes,
      fontWeights: weights,
    },
    monospace: { fontFamily: "'Courier New', Courier, monospace", fontSizes: sizes, fontWeights: weights },
  },
  actions: {
    maxActions: 6,
    spacing: 'Default',
    buttonSpacing: 8,
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
    showCard: { actionMode: 'Inline', inlineTopMargin: 16, style: 'emphasis' },
  },
};

type Colour = { default: string; subtle: string };
const style = (background: string, border: string, [ink, accent, attention]: [Colour, Colour, Colour]) => ({
  backgroundColor: background,
  borderColor: border,
  foregroundColors: { default: ink, accent, attention },
});

const light: [Colour, Colour, Colour] = [
  { default: '#ff252424', subtle: '#bf252424' },
  { default: '#6264a7', subtle: '#8b8cc7' },
  { default: '#c4314b', subtle: '#e5c4314b' },
];
const dark: [Colour, Colour, Colour] = [
  { default: '#ffffffff', subtle: '#bfffffff' },
  { default: '#ffa6a7dc', subtle: '#ff8b8cc7' },
  { default: '#ffd74654', subtle: '#e5d74654' },
];

/** Teams' host configuration for Adaptive Cards: its colours, sizes and spacing. */
export const teamsHost: Readonly<Record<'light' | 'dark', Config>> = {
  light: {
    ...shared,
    containerStyles: {
      default: style('#ffffff', '#CCCCCC', light),
      emphasis: style('#fff9f8f7', '#666666', light),
    },
  },
  dark: {
    ...shared,
    containerStyles: {
      default: style('#ff2d2c2c', '#CCCCCC', dark),
      emphasis: style('#ff292828', '#666666', dark),
    },
  },
};
