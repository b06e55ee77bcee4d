// @ts-check
/** Colours and measures for Web Chat and for the Adaptive Cards in it, light and dark. */

const FONT = '"Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, sans-serif';

const LIGHT = {
  ground: '#f3f6f7',
  surface: '#ffffff',
  text: '#16242b',
  muted: '#52656e',
  line: '#d5dfe3',
  accent: '#0b5c73',
  onAccent: '#ffffff',
  emphasis: '#eef3f5',
  warning: '#fdf3d7',
  warningText: '#7a4d00',
  danger: '#fde8e8',
  good: '#1d6b3a',
  attention: '#9b1c1c',
};

const DARK = {
  ground: '#12191d',
  surface: '#1f2a30',
  text: '#e6eef1',
  muted: '#a3b5bd',
  line: '#33434b',
  accent: '#6cc3dc',
  onAccent: '#07222b',
  emphasis: '#26343b',
  warning: '#3a3013',
  warningText: '#f2cf7a',
  danger: '#452020',
  good: '#7fd6a0',
  attention: '#ff9b9b',
};

export function chatStyle(isDark) {
  const colours = isDark ? DARK : LIGHT;
  return {
    primaryFont: FONT,
    accent: colours.accent,
    subtle: colours.muted,
    backgroundColor: colours.ground,
    bubbleBackground: colours.surface,
    bubbleTextColor: colours.text,
    bubbleBorderColor: colours.line,
    bubbleBorderRadius: 10,
    bubbleMaxWidth: 640,
    bubbleFromUserBackground: colours.accent,
    bubbleFromUserTextColor: colours.onAccent,
    bubbleFromUserBorderColor: colours.accent,
    bubbleFromUserBorderRadius: 10,
    botAvatarInitials: 'RW',
    // The initials are white, in light and dark.
    botAvatarBackgroundColor: LIGHT.accent,
    userAvatarInitials: 'U',
    userAvatarBackgroundColor: LIGHT.muted,
    avatarSize: 32,
    sendBoxBackground: colours.surface,
    sendBoxTextColor: colours.text,
    sendBoxPlaceholderColor: colours.muted,
    sendBoxButtonColor: colours.accent,
    sendBoxButtonColorOnHover: colours.text,
    sendBoxBorderTop: `1px solid ${colours.line}`,
    hideUploadButton: true,
    // A long answer is read from its beginning.
    autoScrollSnapOnPage: true,
    suggestedActionLayout: 'flow',
    suggestedActionBackgroundColor: colours.surface,
    suggestedActionBackgroundColorOnActive: colours.emphasis,
    suggestedActionBackgroundColorOnHover: colours.emphasis,
    suggestedActionBorderRadius: 18,
    suggestedActionBorderWidth: 1,
    timestampColor: colours.muted,
    transcriptActivityVisualKeyboardIndicatorColor: colours.accent,
    transcriptVisualKeyboardIndicatorColor: colours.accent,
    cardEmphasisBackgroundColor: colours.emphasis,
    cardPushButtonBackgroundColor: colours.accent,
    cardPushButtonTextColor: colours.onAccent,
    notificationText: colours.text,
  };
}

export function cardStyle(isDark) {
  const colours = isDark ? DARK : LIGHT;
  const foreground = {
    default: colour(colours.text, colours.muted),
    accent: colour(colours.accent, colours.accent),
    good: colour(colours.good, colours.good),
    warning: colour(colours.warningText, colours.warningText),
    attention: colour(colours.attention, colours.attention),
    light: colour(colours.muted, colours.muted),
    dark: colour(colours.text, colours.text),
  };
  const style = (backgroundColor) => ({ backgroundColor, foregroundColors: foreground });
  return {
    fontFamily: FONT,
    fontSizes: { small: 13, default: 15, medium: 16, large: 19, extraLarge: 23 },
    lineHeights: { small: 18, default: 22, medium: 23, large: 26, extraLarge: 30 },
    containerStyles: {
      default: style(colours.surface),
      emphasis: style(colours.emphasis),
      good: style(colours.emphasis),
      warning: style(colours.warning),
      attention: style(colours.danger),
    },
    separator: { lineThickness: 1, lineColor: colours.line },
    spacing: { small: 8, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 14 },
    actions: {
      maxActions: 6,
      allowTitleToWrap: true,
      actionAlignment: 'left',
      actionsOrientation: 'horizontal',
      buttonSpacing: 8,
      spacing: 'default',
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { weight: 'bolder', size: 'medium' } },
    supportsInteractivity: true,
  };
}

function colour(normal, subtle) {
  return { default: normal, subtle, highlightColors: { default: 'transparent', subtle: 'transparent' } };
}
