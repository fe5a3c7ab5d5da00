import { type App, me, placesOf } from './app.ts';
import { openClock } from './clock.ts';
import { byId } from './dom.ts';
import { drawSpeaker } from './people.ts';
import { drawPlaces, openDrawer } from './sidebar.ts';
import type { Talk } from './talk.ts';
import { showTheme } from './theme.ts';
import { speak, word } from './words.ts';

type Move = Parameters<typeof openClock>[0];
export type Frame = ReturnType<typeof openFrame>;

/** All around the conversation: who speaks, where, what is unread, and the clock. */
export function openFrame(app: App, { conversation }: Talk, move: Move, focus: () => void) {
  const drawClock = openClock(move);
  const drawer = openDrawer();

  function draw(): void {
    const person = me(app);
    speak(person.language);
    showTheme();
    const { session, state } = app;
    drawSpeaker(person, state.now);
    drawClock(state, person);
    const places = placesOf(app).map((place) => ({
      ...place,
      current: place.id === session.place,
      unread: session.unread(place.id),
    }));
    drawPlaces(places, go);
    const unread = places.reduce((sum, place) => sum + place.unread, 0);
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${word('local.title')}`;
    session.save();
  }

  /** Shows the place one is in anew, and with that all in it is read. */
  function show(): void {
    const person = me(app);
    speak(person.language);
    const { session, commands } = app;
    const places = placesOf(app);
    const { id, kind, name } = places.find((place) => place.id === session.place) ?? places[0];
    session.go(id);
    session.see(id);
    byId('place', HTMLElement).textContent = kind === 'channel' ? `# ${name}` : name;
    byId('about', HTMLElement).textContent = word(kind === 'channel' ? 'local.about.channel' : 'local.about.direct');
    const tips = commands.filter(({ name }) => name !== 'help' && !name.includes(' ')).slice(0, 4);
    conversation.show(
      session.entries(id),
      { ...person, place: id },
      {
        title: word('local.hello', { name: person.name }),
        text: word(`local.start.${person.role}`),
        tips: [{ name: 'help', summary: word('local.start.help') }, ...tips],
      },
    );
    draw();
  }

  function go(place: string): void {
    app.session.go(place);
    drawer.close();
    show();
    focus();
  }

  return { draw, show, closeDrawer: drawer.close };
}
