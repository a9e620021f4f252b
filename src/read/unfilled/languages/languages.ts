import { chinese } from './chinese.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { italian } from './italian.ts';
import { japanese } from './japanese.ts';
import { korean } from './korean.ts';
import type { Language, Script } from './language.ts';
import { polish } from './polish.ts';
import { portuguese } from './portuguese.ts';
import { russian } from './russian.ts';
import { spanish } from './spanish.ts';

/** Every language whose templates are known, those with spaces between words. */
export const languages: readonly Language[] = [english, german, french, spanish, portuguese, italian, dutch, polish, russian];

/** Every other, told by patterns. */
export const scripts: readonly Script[] = [japanese, chinese, korean];
