// @ts-check
import { cardStyle, chatStyle } from './theme.js';

/** The chat: Microsoft's Web Chat over the local bridge, as one of the demo users. */

/** @type {HTMLSelectElement} */
const userSelect = element('user');
const chat = element('chat');
const examples = element('examples');
const questions = element('questions');
const problem = element('problem');
const werkbak = element('werkbak');
const dark = window.matchMedia('(prefers-color-scheme: dark)');

const STORED_USER = 'regiowijzer-demo-user';
/** Web Chat says "verwijzingen", which is another thing here. */
const SOURCES = { REFERENCE_LIST_HEADER_ONE: '$1 bron', REFERENCE_LIST_HEADER_OTHER: '$1 bronnen' };
/** Milliseconds between two looks for new messages. */
const POLLING_INTERVAL = 300;

start().catch(showProblem);

async function start() {
  const users = await fetch('/demo/users').then((response) => response.json());
  for (const { id, name } of users) userSelect.add(new Option(name, id));
  const stored = localStorage.getItem(STORED_USER);
  if (users.some(({ id }) => id === stored)) userSelect.value = stored;
  const open = () => openChat(users.find(({ id }) => id === userSelect.value));
  userSelect.addEventListener('change', () => {
    localStorage.setItem(STORED_USER, userSelect.value);
    open();
  });
  open();
}

/** A new chat; the one before it is left. */
function openChat(user) {
  showWerkbak(user);
  const { WebChat } = window;
  const directLine = WebChat.createDirectLine({
    secret: user.id,
    domain: new URL('/directline', location.href).href,
    webSocket: false,
    pollingInterval: POLLING_INTERVAL,
  });
  const store = WebChat.createStore({}, () => (next) => (action) => {
    if (action.type === 'DIRECT_LINE/POST_ACTIVITY') examples.hidden = true;
    return next(action);
  });
  showExamples(user.questions, store);
  const holder = document.createElement('div');
  holder.style.height = '100%';
  chat.replaceChildren(holder);
  const render = () =>
    WebChat.renderWebChat(
      {
        directLine,
        store,
        userID: user.id,
        username: user.name,
        locale: 'nl-NL',
        overrideLocalizedStrings: SOURCES,
        styleOptions: chatStyle(dark.matches),
        adaptiveCardsHostConfig: cardStyle(dark.matches),
      },
      holder,
    );
  dark.onchange = render;
  render();
}

/** The other side of the same gemeente. */
function showWerkbak({ toegang }) {
  werkbak.hidden = !toegang;
  werkbak.href = `/tab/werkbak?als=${toegang}`;
}

function showExamples(list, store) {
  questions.replaceChildren(...list.map((question) => chip(question, store)));
  examples.hidden = false;
}

function chip(question, store) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = question;
  button.addEventListener('click', () => {
    store.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { method: 'keyboard', text: question } });
    document.querySelector('.webchat__send-box-text-box__input, [data-id="webchat-sendbox-input"]')?.focus();
  });
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function showProblem(error) {
  problem.textContent = `De chat kan niet starten. Draait de bot nog? (${error.message})`;
  problem.hidden = false;
}

function element(id) {
  return /** @type {any} */ (document.getElementById(id));
}
