import type { Profile } from '../conversation/conversation-store.ts';
import type { KnownGemeente } from '../conversation/gemeenten.ts';
import { safeMarkdown, withCalls } from '../domain/markdown.ts';
import { ROLES } from '../domain/rol.ts';
import { ROLE_NAMES, texts } from '../texts/nl.ts';
import { type AdaptiveCard, adaptiveCard, type CardElement, executeAction, textBlock } from './adaptive-card.ts';

/** The value of "my gemeente is not in the list": no gemeente has this name. */
const NO_GEMEENTE = '-';

/** The form for gemeente and role. `question` comes back with it, and is answered then. */
export function profileCard(profile: Profile, gemeenten: readonly KnownGemeente[], question?: string): AdaptiveCard {
  const { profile: words } = texts;
  return adaptiveCard(
    words.fallback,
    [
      choiceSet('gemeente', words.gemeente, words.gemeentePlaceholder, words.gemeenteRequired, profile.gemeente, [
        ...[...gemeenten]
          .sort(byName)
          .map(({ gemeente, regio }) => ({ title: `${gemeente} (${regio})`, value: gemeente })),
        { title: words.otherGemeente, value: NO_GEMEENTE },
      ]),
      choiceSet('rol', words.rol, words.rolPlaceholder, words.rolRequired, profile.rol, ROLES.map(roleChoice)),
    ],
    [executeAction(words.save, { verb: 'save-profile', ...(question && { question }) })],
  );
}

/** What takes the place of the form once it is filled in. */
export function confirmationCard(text: string): AdaptiveCard {
  return adaptiveCard(text, [textBlock(safeMarkdown(withCalls(text)))]);
}

function choiceSet(
  id: string,
  label: string,
  placeholder: string,
  errorMessage: string,
  value: string | undefined,
  choices: { title: string; value: string }[],
): CardElement {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    placeholder,
    errorMessage,
    style: 'compact',
    isRequired: true,
    ...(value && { value }),
    choices,
  };
}

function roleChoice(rol: (typeof ROLES)[number]): { title: string; value: string } {
  const name = ROLE_NAMES[rol];
  return { title: name.charAt(0).toUpperCase() + name.slice(1), value: rol };
}

function byName(one: KnownGemeente, other: KnownGemeente): number {
  return one.gemeente.localeCompare(other.gemeente, 'nl');
}
