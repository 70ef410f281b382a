import type { Lang } from './gql/graphql';

/** What the page itself says, in English and te reo Māori. What the API says comes in either language from there. */
const words = {
  skip: ['Go to the content', 'Haere ki te kiko'],
  children: ['Children', 'Ngā tamariki'],
  findings: ['Overlaps and gaps', 'Ngā inaki me ngā āputa'],
  language: ['Te reo Māori', 'English'],
  signedInAs: ['Signed in as', 'Kua takiuru hei'],
  switchPerson: ['Switch person', 'Panonihia te tangata'],
  token: ['Access token, kept until the page is closed or loaded anew', 'Tohu urunga, ka puritia kia katia rā anō te whārangi'],
  useToken: ['Use it', 'Whakamahia'],
  loading: ['Loading…', 'E uta ana…'],
  failed: ['This could not be shown.', 'Kāore tēnei i taea te whakaatu.'],
  notFound: ['There is nothing here that you may see.', 'Karekau he mea i konei e āhei ana koe te kite.'],
  pages: ['Pages', 'Ngā whārangi'],
  previous: ['Previous', 'Tōmua'],
  next: ['Next', 'Panuku'],
  pageOf: ['%s to %s of %s', '%s ki te %s o te %s'],
  nameOfChild: ['Name of a child, or its beginning; macrons may be left out', 'Te ingoa o te tamaiti, tōna tīmatanga rānei; kāore e herea ngā tohutō'],
  find: ['Find', 'Rapua'],
  noChild: ['No child whom you may see has this name.', 'Karekau he tamaiti e āhei ana koe te kite nōna tēnei ingoa.'],
  years: ['%s years', '%s ngā tau'],
  network: ['Network', 'Te whatunga'],
  whanau: ['Whānau', 'Te whānau'],
  timeline: ['Timeline', 'Te rārangi wā'],
  siblings: ['Siblings', 'Ngā tuākana, ngā tēina'],
  aboutChild: ['About this child', 'Mō tēnei tamaiti'],
  lead: ['Lead Professional', 'Te kaimahi matua'],
  nobodyLeads: ['Nobody leads', 'Kāore he kaimahi matua'],
  noNetwork: ['No network is open on this day', 'Kāore he whatunga e tuwhera ana i tēnei rā'],
  since: ['since %s', 'mai i te %s'],
  until: ['until %s', 'tae noa ki te %s'],
  day: ['Day', 'Te rā'],
  move: ['Move the day', 'Nekehia te rā'],
  today: ['Today', 'Ko tēnei rā'],
  comparedWith: ['Compared with', 'Ka whakatauritea ki'],
  picture: ['Picture', 'Te pikitia'],
  save: ['Save the picture (SVG)', 'Tiakina te pikitia (SVG)'],
  inWords: ['The picture in words', 'Te pikitia hei kupu'],
  asTable: ['The picture as a table', 'Te pikitia hei ripanga'],
  part: ['Part of life', 'Wāhanga o te ao'],
  name: ['Name', 'Ingoa'],
  agency: ['Agency', 'Pokapū'],
  role: ['What they are or do', 'He aha rātou'],
  from: ['From', 'Mai i'],
  to: ['To', 'Ki'],
  change: ['Since then', 'Mai i taua wā'],
  NEW: ['new', 'hou'],
  GONE: ['gone', 'kua riro'],
  SAME: ['', ''],
  overlaps: ['Overlaps', 'Ngā inaki'],
  gaps: ['Gaps', 'Ngā āputa'],
  noFindings: ['Nothing overlaps and nothing is missing on this day.', 'Karekau he inaki, karekau he āputa i tēnei rā.'],
  childSafe: ['This is how the child and its whānau see the network.', 'Ko te āhua tēnei e kite ai te tamaiti me tōna whānau.'],
  brokeGlass: [
    'You see this child because you broke the glass, until %s. The director of the team was told.',
    'E kite ana koe i tēnei tamaiti nā te mea i wāhia e koe te karaihe, tae noa ki te %s. Kua whakamōhiotia te kaiwhakahaere o te rōpū.',
  ],
  restsOn: ['What it rests on', 'Ngā taunakitanga'],
  inPicture: ['Show in the picture', 'Whakaaturia i te pikitia'],
  decided: ['Decided', 'Kua whakataua'],
  sideBySide: ['Siblings side by side', 'Ngā tuākana, ngā tēina, taha ki te taha'],
  noSiblings: ['No sibling is recorded whom you may see.', 'Karekau he tuakana, he teina rānei e āhei ana koe te kite.'],
  aSibling: ['A sibling whom you may not see', 'He tuakana, he teina rānei kāore e āhei ana koe te kite'],
  shared: ['shared', 'ngātahi'],
  whoIsWhere: ['Agencies around each child', 'Ngā pokapū kei te taha o ia tamaiti'],
  whose: ['Whose', 'Nō wai'],
  caseload: ['The children I work with', 'Ngā tamariki e mahi tahi ana mātou'],
  teamOf: ['Children of %s', 'Ngā tamariki o %s'],
  kind: ['What', 'He aha'],
  all: ['Overlaps and gaps', 'Ngā inaki me ngā āputa'],
  first: ['First', 'Te tuatahi'],
  SEVERITY: ['what matters most', 'te mea nui rawa'],
  AGE: ['the oldest', 'te mea tawhito rawa'],
  noOpenFindings: ['Nothing is open.', 'Karekau he mea e tuwhera ana.'],
  count: ['%s open', '%s e tuwhera ana'],
  api: ['API', 'API'],
  apiTitle: ['What this page asked of the API', 'Ngā mea i uia e tēnei whārangi ki te API'],
  close: ['Close', 'Katia'],
  copy: ['Copy the query', 'Tāruatia te uiui'],
  copied: ['Copied', 'Kua tāruatia'],
  openInGraphiQL: ['Open in GraphiQL', 'Huakina i GraphiQL'],
  variables: ['Variables', 'Ngā taurangi'],
} satisfies Record<string, [string, string]>;

export type Word = keyof typeof words;

/** A text in a language; `%s` stands for what is given with it. */
export function say(lang: Lang, word: Word, ...given: (string | number)[]): string {
  return given.reduce<string>((text, is) => text.replace('%s', String(is)), words[word][lang === 'MI' ? 1 : 0]);
}

const months = {
  EN: 'January February March April May June July August September October November December'.split(' '),
  MI: 'Hānuere Pēpuere Māehe Āperira Mei Hune Hūrae Ākuhata Hepetema Oketopa Noema Tīhema'.split(' '),
};

/** A day of the API (`2026-06-16`) as people say it. */
export function sayDay(lang: Lang, day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${months[lang][month! - 1]} ${year}`;
}
