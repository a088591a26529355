import './library.css';
import { type I18n, i18n, setupI18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { appWordsIn, directionOf, knownLanguage } from '#design';

export type ShownTheme = 'light' | 'dark' | 'dim';

type PhoneFrameProps = {
  readonly title: string;
  readonly theme: ShownTheme;
  readonly language: string;
  readonly children: ReactNode;
};

/**
 * A page of its own inside the page: the look of a phone of 360 px, in any theme and language,
 * whatever the clinician's own screen looks like.
 */
export function PhoneFrame({ title, theme, language, children }: PhoneFrameProps): ReactNode {
  const [inside, setInside] = useState<Document | null>(null);
  const words = useWordsIn(language);
  useEffect(() => {
    if (inside !== null) dress(inside, { language, theme, title, words: words.locale });
  }, [inside, language, theme, title, words]);
  return (
    <>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- it loads nothing: all in it is drawn by this page, and a sandbox would make Safari deaf to presses */}
      <iframe
        className="phone-frame"
        title={title}
        // Without a doctype it would be laid out as pages of the last century were.
        srcDoc="<!doctype html><html><head></head><body></body></html>"
        onLoad={(event) => setInside(event.currentTarget.contentDocument)}
      />
      {inside &&
        createPortal(
          <I18nProvider i18n={words}>
            <div className="phone">
              <main>{children}</main>
            </div>
          </I18nProvider>,
          inside.body,
        )}
    </>
  );
}

type Dress = {
  readonly language: string;
  readonly theme: ShownTheme;
  readonly title: string;
  /** Whose words the buttons have; its font may have come with them. */
  readonly words: string;
};

function dress(inside: Document, { language, theme, title, words }: Dress): void {
  wearTheLook(inside);
  const root = inside.documentElement;
  root.lang = language;
  root.dir = rightToLeft(language) ? 'rtl' : 'ltr';
  Object.assign(root.dataset, { theme, words, app: 'patient' });
  inside.title = title;
}

/** The app's words in a language; in a language it does not speak, in the clinician's own. */
function useWordsIn(language: string): I18n {
  const [words, setWords] = useState<I18n>(i18n);
  useEffect(() => {
    let current = true;
    const tag = knownLanguage(language);
    const show = async () => {
      const messages = tag === undefined ? null : await appWordsIn(tag);
      if (!current) return;
      const other = messages && tag && setupI18n({ locale: tag, messages: { [tag]: messages } });
      setWords(other || i18n);
    };
    void show();
    return () => {
      current = false;
    };
  }, [language]);
  return words;
}

function rightToLeft(language: string): boolean {
  const tag = knownLanguage(language);
  if (tag !== undefined) return directionOf(tag) === 'rtl';
  return /^(ar|fa|he|ps|ur|ckb|sd|ug|yi)(-|$)/.test(language);
}

/** The frame wears what the page wears: the same sheets, kept in step when a font comes later. */
function wearTheLook(inside: Document): void {
  const sheets = [...document.querySelectorAll('link[rel="stylesheet"], style')];
  inside.head.replaceChildren(...sheets.map((sheet) => inside.importNode(sheet, true)));
}
