import type { FastifyInstance } from 'fastify';
import { inPage } from './plain-page.ts';

/** The way into the demo: a list of invented people. In a clinic these addresses do not exist. */
export function demoPage(app: FastifyInstance): void {
  app.get('/demo', async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(
      inPage({
        title: 'Sinew: try it',
        language: 'en',
        script: '/demo/page.js',
        body: `<h1>Try it with invented people</h1>
<p>Nobody here is real. Choose whose eyes to look through; you can come back and choose another.</p>
<ul id="cast" aria-live="polite"><li>One moment…</li></ul>
<noscript><p>This one page needs JavaScript.</p></noscript>`,
      }),
    ),
  );
  app.get('/demo/page.js', async (_request, reply) =>
    reply.type('text/javascript; charset=utf-8').send(script),
  );
}

const script = `
const list = document.getElementById('cast');
const groups = [['patient', 'People in care'], ['family', 'Family'], ['staff', 'The team']];

function choose(person) {
  const item = document.createElement('li');
  const button = document.createElement('button');
  const about = document.createElement('small');
  about.textContent = person.about;
  button.append(person.name, about);
  button.addEventListener('click', async () => {
    const answer = await fetch('/demo/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ accountId: person.accountId, hat: person.hat }),
    });
    if (answer.ok) location.assign((await answer.json()).opens);
    else about.textContent = (await answer.json()).title;
  });
  item.append(button);
  return item;
}

const answer = await fetch('/demo/cast');
const { people } = await answer.json();
list.replaceChildren(...groups.flatMap(([kind, title]) => {
  const some = people.filter((person) => person.kind === kind);
  const heading = document.createElement('li');
  heading.append(Object.assign(document.createElement('h2'), { textContent: title }));
  return some.length === 0 ? [] : [heading, ...some.map(choose)];
}));
if (people.length === 0) list.textContent = 'The demo clinic is empty.';
`;
