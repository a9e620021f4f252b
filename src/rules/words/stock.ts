import { functionWords } from './function-words.ts';
import { stemOf, stemsOf } from './words.ts';

/** Phrases of business prose whose single words may mean something elsewhere. */
export const stockPhrases: readonly string[] = [
  ...['state of the art', 'best practice', 'best in class', 'world class', 'next level', 'game changer', 'low hanging fruit', 'win win'],
  ...['day to day', 'end to end', 'time to market', 'return on investment', 'competitive edge', 'look and feel', 'peace of mind'],
  ...['ease of use', 'going forward', 'big picture', 'bottom line', 'added value', 'nice to have', 'any other info'],
];

/** Words that fit the business value of any issue: praise, wishes, the parties every company has, and the words for work itself. */
const stockStems = stemsOf(`
  able achieve add additional advantage affect aim allow appropriate area ask aspect assist attractive available avoid awesome bad base basic
  behind beneficial benefit best better big boss bring business call case ceo change cheap check clean clear client come common company
  competitive competitor complete complex compliance comply confidence consistency consistent convenient core corporate correct cost create
  critical crucial current currently  customer cut daily data deal decrease deliver delivery demand department depend describe develop
  development different difficult direct drive ease easier easily easy effective effectively efficiency efficient efficiently effort enable
  enhance enhancement ensure essential excellence excellent exec executive exist expect expectation experience explain extra facilitate
  fast faster feature feedback feel fill find fine fix flexibility flexible focus foster friendly full functionality fun future gain general goal
  good great greater grow growth handy happen happier happiness happy hard help helpful high higher highest idea impact implement
  implementation important importance improve improvement income increase info information initiative innovate innovation innovative
  insight interest internal issue item job know large last lasting later lead leader learn leverage long look loss lot love low lower main
  maintain maintainable maintenance manage management manager market matter maximise maximize mean meaningful measurable measure meet minimise minimize
  mission modern modernise modernize money motivate new next nice nicer objective offer operation operational opportunity optimal
  optimise optimize organisation organization outcome overall owner part partner people perform performance period place plan plus point
  positive possible potential practical present prevent previous priority problem process product productive productivity professional
  profit project promise proper properly proud provide purpose quality quick quicker quickly quite raise reach ready reason reduce reduction
  reliability reliable remove request require requirement resource respond result retain return right robust role run safe safer safety
  sale satisfaction satisfied satisfy save saving say scalability scalable scale seamless seamlessly section secure security service
  service several significant significantly simple simpler simplify simply situation small smart smooth smoother solution solve speed
  stability stable stakeholder standard start state stay strategic strategy streamline strong stronger success successful successfully suit
  support sure sustainable system task team technical technology term time today together tool top total transparency transparent trust try
  understand upcoming update upper urgent usability usable use useful user usual valuable value vendor vision visible visibility vital want
  waste whole wish work worker workflow workload world worse worth year`);

const most = 20_000;
const told = new Map<string, boolean>();

/** True when a word says nothing of one issue in particular. Texts repeat their words, so the answers are kept, up to a limit. */
export function isStockWord(folded: string): boolean {
  const known = told.get(folded);
  if (known !== undefined) return known;
  if (told.size >= most) told.clear();
  const isStock = functionWords.has(folded) || stockStems.has(stemOf(folded));
  told.set(folded, isStock);
  return isStock;
}
