/**
 * The words that running text of a language can hardly do without, for languages in Latin letters. A word that is
 * frequent in English stands only there, so that a hit in another list speaks for that language alone.
 * Drawn from the heads of frequency lists, https://en.wiktionary.org/wiki/Wiktionary:Frequency_lists
 */
const lists: Readonly<Record<string, string>> = {
  en: 'the of and to a in is it you that he was for on are as with his they at be this have from or one had by not but what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more go see no way could people my than first been who its now find long down day did get come made may part i me our us am im ive dont cant wont u ur r lol lmao omg pls plz thx gonna wanna gotta yeah yes ok okay hey hi hello thanks thank please just only very too also again never always here where why because after before over under off back still even good great bad best new old open closed avoid terrible love hate stop start let return error warning info failed null true false const function import export class def self print select from where order name number street call mail tel phone email',
  de: 'der die das und ist nicht ein eine einen einem einer mit auf für von zu den dem des sich auch wird sind haben hat ich sie wir ihr aber oder wie bei nach aus um über noch nur schon sehr kann war mich mir uns euch wenn dass weil keine kein mehr zum zur vom beim bitte ihre ihnen unser unsere bis wurde werden',
  fr: 'le la les de des du un une et est pas ne que qui dans pour sur avec il elle nous vous ils elles je tu ce cette ces son sa ses mon ma mes mais ou où sont été très plus tout tous au aux par être avoir fait comme sans bien aussi leur notre votre c’est n’est j’ai d’un l’on était sera',
  es: 'el la los las de del que y en un una es por con no para su sus se lo al como más pero está este esta son fue muy sin sobre también ya hay nos mi tu yo ella ellos nosotros cuando donde porque todo todos nada desde hasta ser tiene era muchas gracias estaba todavía según tampoco',
  it: 'il lo la gli le di del della dei delle che e è un una in per con non si da dal nel nella sul alla al sono ho ha hanno più ma come anche questo questa molto mi ti ci vi suo sua loro noi voi io tu lui lei quando dove perché tutto tutti stato stata essere mai',
  pt: 'o os as de do da dos das que e em um uma é não por com para se na no nos nas ao mais mas como foi muito são está este esta isso seu sua ele ela eles nós você vocês eu já também quando onde porque tudo sem até ser tem era bom',
  nl: 'de het een en van is dat niet op te zijn met voor aan er maar ook bij uit ik je jij hij zij wij we ze naar nog wel wat als dan kan heeft hebben deze dit om geen meer onze mijn haar hun over wordt werd waren niet komen terug',
  pl: 'i w z na do nie się jest że to jak ale o po dla od przez co czy tak już tylko był była było są być przed bez nas nam tym ten ta te tego jego jej ich może bardzo już tu nie',
  sv: 'och att det som en ett är på för av med den inte till har jag du han hon vi ni de om men var så från kan ska mycket vara efter också när eller mig dig oss detta denna',
  da: 'og at det som en et er på for af med den ikke til har jeg du han hun vi de om men var så fra kan skal meget være efter også når eller mig dig os dette denne',
  no: 'og at det som en et er på for av med den ikke til har jeg du han hun vi de om men var så fra kan skal veldig være etter også når eller meg deg oss dette denne',
  fi: 'ja on ei se että oli mutta kun niin hän minä sinä me te he tämä ne ovat joka myös ole olla kuin jos vain sen siitä mitä kanssa hyvä paljon sitten nyt',
  cs: 'a se na je že to v s z do o i ale jako by pro jsem jsme jste jsou byl byla bylo není tak jen už po při od které který aby nebo velmi však',
  sk: 'a sa na je že to v s z do o aj ale ako by pre som sme ste sú bol bola bolo nie je tak len už po pri od ktoré ktorý aby alebo veľmi však',
  ro: 'și de la în cu nu este un o pe care din că mai pentru sunt dar se ce am ai au fost ca sau foarte prin după acest această lui ei noi voi',
  hu: 'a az és hogy nem is egy de meg van volt csak már még ez ha mint vagy de ki mi én te ő mert minden nagyon itt ott lesz után alatt',
  tr: 've bir bu da de için ile çok ne var yok ben sen o biz siz ama gibi daha mi mı kadar olarak olan sonra her şey değil en iyi',
  id: 'yang dan di dengan untuk tidak ini itu dari dalam akan pada adalah saya kamu kami kita mereka juga sudah bisa ada ke oleh sangat lebih karena atau tetapi telah seperti',
  vi: 'và của là có không cho một những được trong với các người này đã khi để tôi anh em chúng rất thì mà như nhưng cũng',
  cy: 'y yr yn a i o ar mae nid yw ei eu gan wrth am ond hefyd ni chi fi mae’r dim oedd roedd wedi bod hwn hon',
  ca: 'el la els les de del que i en un una és per amb no però com més són està aquest aquesta molt sense també ja hi ha nosaltres vostè',
  hr: 'i je u na se da za od su s ne to kao ali što bi biti bio bila nije sam smo ste oni samo vrlo ili kako već',
};

const english: ReadonlySet<string> = new Set(lists.en!.split(' '));

/** Languages by a frequent word, English words only as English. */
export const languagesByWord: ReadonlyMap<string, readonly string[]> = indexWords();

function indexWords(): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [language, list] of Object.entries(lists)) {
    for (const word of new Set(list.split(' '))) {
      if (language !== 'en' && english.has(word)) continue;
      index.set(word, [...(index.get(word) ?? []), language]);
    }
  }
  return index;
}

/** English words that other languages use as often: “no”, “in”, “on”, “so”. They speak for English only by half. */
export const sharedWords: ReadonlySet<string> = new Set(
  Object.entries(lists).flatMap(([language, list]) => (language === 'en' ? [] : list.split(' ').filter((word) => english.has(word)))),
);

/** Whether the frequent words of a language are known. */
export function isListed(language: string): boolean {
  return language in lists;
}
