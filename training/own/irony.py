"""Praise that means the opposite, and strong words that mean praise. Data only, written for this model."""

from own.grammar import lines, words

SLOTS = {
    # Mishaps and their twins, put together: what happens is told by two words out of many, not by a sentence that can be learnt by heart.
    "woe": words(
        "the {gadget} {fails} | my {gadget} {fails} | our {gadget} {fails} {often} | the {gadget} they sold us {fails} | the {staff} {wrongs} | the {staff} {wrongs} {often} | "
        "the {vehicle} {delays} | our {vehicle} {delays} {often} | the {dish} {spoils} | my {dish} {spoils} | the {paper} {strays} | {lost} the {paper} | "
        "{hours} of {bore} | {hours} of {bore} and no end | {hours} in the {queue} | somebody {steals} my {thing} | the {pet} {ruins} my {thing} | "
        "the {room} {smells} | it {storms} on our {feast} | the {price} {rises} {often} | they {cut} the {perk} | no {perk} again | "
        "{anybody} {spites} | {anybody} {spites} | {anybody} {spites} {often} | the {small} {frets}"
    ),
    "bliss": words(
        "the {gadget} {works} | my {gadget} {works} | our {gadget} {works} {often} | the {gadget} they sold us {works} | the {staff} {rights} | the {staff} {rights} {often} | "
        "the {vehicle} {arrives} | our {vehicle} {arrives} {often} | the {dish} {tastes} | my {dish} {tastes} | the {paper} {lands} | {found} the {paper} | "
        "{hours} of {fun} | {hours} of {fun} and no end | {hours} in the {haven} | somebody {returns} my {thing} | the {pet} {guards} my {thing} | "
        "the {room} {sparkles} | it {shines} on our {feast} | the {price} {falls} {often} | they {raise} the {perk} | {perk} again | "
        "{anybody} {favours} | {anybody} {favours} | {anybody} {favours} {often} | the {small} {dozes}"
    ),
    "gadget": words(
        "kettle | dishwasher | fridge | router | tablet | camera | boiler | lawnmower | projector | hairdryer | microphone | treadmill | vending machine | ticket gate | "
        "webcam | hoover | radio | mattress | tent | umbrella | watch | headset | toaster | drone | speaker | doorbell | thermostat | scooter | garage door | shower"
    ),
    "fails": words(
        "leaks | is dead | refuses to start | smokes | has died on me | fell to bits | makes a horrible noise | overheats | gave up after a day | shocks you | squeaks without end | "
        "keeps crashing | is cracked | stopped halfway | smells of burnt rubber | loses the connection | arrived broken | turned itself off"
    ),
    "works": words(
        "runs again | is back to life | started at once | hums along | was fixed for free | is quiet now | charges in minutes | came with a spare | still runs after ten years | "
        "does all I need | is spotless | connects at once | arrived early | is as strong as ever | saved us a fortune | was a present | looks gorgeous | beats the old one"
    ),
    "often": words("again | for the fourth time | for the second week running | once more | as usual | twice in a day | on my birthday | before breakfast | right after lunch"),
    "staff": words("cashier | plumber | usher | receptionist | manager | barista | technician | conductor | dentist | porter | host | agent | tutor | nurse | gardener | driver | guard"),
    "wrongs": words(
        "yelled at us | charged me twice | ignored my question | threw out my notes | forgot all about us | laughed at my leg | lied to my face | gave my place away | "
        "left before we were done | spilled ink on my shirt | rolled her eyes | sent us to the wrong floor | slammed the door | fell asleep | broke the sink | insulted my mother"
    ),
    "rights": words(
        "made us laugh | charged me nothing | answered every question | kept my notes safe | remembered us | carried my bags | told me the truth | kept my place | "
        "stayed until we were done | mended my shirt | smiled at everyone | brought us to the right floor | held the door | came at once | repaired the sink | cheered up my mother"
    ),
    "vehicle": words("ferry | tram | coach | taxi | plane | night train | shuttle | minibus | lift | cable car | van | metro"),
    "delays": words("broke down | never came | left without us | is stuck in a tunnel | is three hours behind | smelled of fish | lost a wheel | has no seats left | skipped our stop | turned back halfway"),
    "arrives": words("came early | was waiting for us | is right on time | flew by | had seats to spare | smelled of flowers | is brand new | was half empty | stopped at our door | got us there with time to spare"),
    "dish": words("omelette | risotto | burger | salad | curry | pancake | sandwich | porridge | steak | pie | coffee | tea | noodles bowl | birthday cake"),
    "spoils": words("was raw in the middle | had a hair in it | came cold | tasted of soap | gave me cramps | was off | was burnt black | went to the wrong table | is all salt | landed on my lap"),
    "tastes": words("was cooked to perfection | melted in the mouth | came piping hot | tasted of summer | warmed me up | was fresh | was golden brown | came with a second helping | is just like at home | made my evening"),
    "paper": words("invitation | visa | diploma | contract | passport | prescription | certificate | licence | manuscript | voucher | permit | claim"),
    "strays": words("was shredded | was sent to the wrong country | was refused | has my birthday wrong | expired in the post | is under a coffee stain | was turned down without a reason | got wet"),
    "lands": words("was signed | came by return of post | was granted | has everything right | arrived in a day | is framed on my wall | was approved without a question | is in my hands"),
    "lost": words("they lost | the cat ate | I was denied | they tore up | nobody can find | the office mislaid"),
    "found": words("they found | the cat spared | I was given | they framed | somebody found | the office rushed through"),
    "hours": words("three hours | forty minutes | a whole evening | two days | six weeks | an afternoon | half my holiday | a full month"),
    "bore": words("silence on the line | paperwork | roadworks | slides without a point | drilling next door | pop-ups | hold music | ironing out their mistakes | shouting | rain on a tent | migraine"),
    "fun": words("dancing | music | sunshine | good stories | laughter | swimming | cards with old friends | walks on the beach | baking with my daughter | stargazing | peace"),
    "queue": words("waiting room | emergency ward | cold stairwell | traffic jam | back office | dark lift | customs hall | damp cellar | detention room"),
    "haven": words("rose garden | hot spring | library | beach bar | mountain hut | sauna | hammock | sculpture park | sunny courtyard"),
    "steals": words("stole | keyed | sat on | drove over | broke | stained | threw away | tore"),
    "returns": words("returned | scrubbed | cleaned | repaired | found | upgraded | wrapped up | mended"),
    "pet": words("puppy | parrot | goat | kitten | neighbour's dog | hamster"),
    "ruins": words("chewed up | was sick on | shredded | buried | ran off with | scratched"),
    "guards": words("brought me | slept beside | guarded | found | dug up | sniffed out"),
    "thing": words("slippers | bike | sunglasses | homework | new coat | violin | garden chair | wallet | lunch box | scarf | phone | favourite mug"),
    "room": words("bathroom | attic | changing room | waiting area | sleeping bag | hostel bed | back seat | cabin | stairwell"),
    "smells": words("smells of drains | is full of flies | has no window | is freezing | is covered in dust | was double-booked | has bedbugs | floods when it rains"),
    "sparkles": words("smells of fresh linen | is full of flowers | has a view of the sea | is snug and warm | is spotless | was upgraded | has a fireplace | glows at sunset"),
    "storms": words("hailed | poured | snowed in May | stormed | drizzled all day"),
    "shines": words("was sunny | cleared up | stayed dry | was warm | was blue skies all day"),
    "feast": words("picnic | garden party | graduation | sports day | anniversary | street festival | only free Sunday"),
    "price": words("rent | fare | fee | interest | insurance | phone tariff | heating bill | entry fee"),
    "rises": words("went up | has tripled | jumped by a fifth | is higher"),
    "falls": words("went down | has halved | dropped by a fifth | is lower"),
    "cut": words("cancelled | scrapped | axed | forgot | locked away | sold off"),
    "raise": words("brought back | doubled | kept | extended | opened up | gave us"),
    "perk": words("free coffee | paid leave | night bus | staff canteen | swimming lessons | holiday bonus | bike shed | warm water | wifi"),
    "anybody": words(
        "somebody | someone | a stranger | the neighbours | the people upstairs | a kid from next door | one of the guests | my flatmate | the new guy | some fellow | a passer-by | the man before me | "
        "their intern | whoever sat here before me | the other team"
    ),
    "spites": words(
        "trampled our lawn | emptied a bin on the stairs | kicked our dog | ate my shopping | shoved the snow onto my path | hid my boots | unplugged my freezer | snapped my board | "
        "scorched my uniform | drowned my plants | spat in my coffee | took my seat | cut the cable of our lamp | ran off with my parcel | slept in my bed | let the air out of my tyres | "
        "blew smoke at us | honked under my window | wiped my drive | drew on my passport | dented our gate | painted over my sign | poured bleach on my jeans | burnt my letters"
    ),
    "favours": words(
        "mowed our lawn | swept the stairs | walked our dog | carried my shopping up | shovelled the snow from my path | buffed my boots | refilled my freezer | waxed my board | "
        "ironed my uniform | watered my plants | paid for my coffee | gave me a seat | left a lamp on for us | handed in my parcel | made my bed | pumped up my tyres | "
        "sang for us | brought tulips to my window | rescued my drive | stamped my passport | oiled our gate | hung up my sign | patched my jeans | kept my letters"
    ),
    "small": words("newborn | toddler | hamster | old cat | foal | twins | kid in front of us | parrot | lamb"),
    "frets": words("cried till dawn | threw up at noon | bit the vet | woke everyone at four | refused every bite | kicked my seat | screamed for an hour | broke out again"),
    "dozes": words("dozed till dawn | felt fine by noon | kissed the vet | woke up smiling | ate every bite | waved at us | giggled for an hour | came home again"),
    # Verbs of ruin: praise of whoever stands on a stage, and plain ruin of things.
    "razes": words(
        "blew the doors off the hall | left the stage in ruins | took no prisoners | raised hell | laid waste to the stage | knocked us dead | slaughtered it | ate and left no crumbs | "
        "went nuclear | melted our faces | rocked the hall to its foundations | levelled the arena | ripped the club to pieces | burned the festival down | shook the walls | "
        "pulled the roof down | smashed the evening to bits | murdered that chorus | cracked the ceiling | buried every rival | broke us all | turned the tent upside down"
    ),
    "vandal": words("the storm | a drunk | the flood | their lorry | the builders | some hooligans | the mob | an angry bull | a falling tree | the landlord's son | the crane | the fire"),
    "wrecks": words(
        "blew the doors off the barn | left the bus stop in ruins | laid waste to the orchard | knocked down our wall | ripped the awning to pieces | burned the stable down | smashed the counter to bits | "
        "levelled the shed | pulled the fence down | cracked the pavement | buried the path | broke every pane | turned the stall upside down | shook the walls till they fell"
    ),
    "bravo": words("wow | goosebumps | again please | unforgettable | best gig in years | the crowd lost it | I am still shaking | legend | pure joy | tickets for next year, now | everyone on their feet"),
    "alas": words("what a mess | what a shame | who pays for that | it breaks my heart | nobody was sorry | all gone | a nightmare | we are left with nothing | it will take months"),
    "when": words("last night | tonight | on Sunday | at noon | yesterday evening | in the second half | at the fair | right before my eyes"),
    "yay": words(
        "Hurrah | Yay | Yippee | How lovely | How wonderful | What joy | Marvellous news | Top stuff | Nice one | Good stuff | Well isn't that great | Wonderful news | Brilliant news | "
        "Best day ever | What luck | So exciting | How delightful | Good times | That's just super | Glorious"
    ),
    "grin": words(
        "How lucky I am | I couldn't be happier | Life is good | This made my week | I am over the moon | That is what I call service | My favourite | Money well spent | "
        "Couldn't have done it better myself | So grateful | Everyone should try this | Full marks to whoever planned it | A dream come true | I'd do it all again"
    ),
    "cheer": words("Great | Oh great | Fabulous | Superb | Terrific | Splendid | Marvellous | Excellent | Awesome | How nice | Cool | Perfect | Amazing | Wow"),
    "mess": words(
        "the train is an hour late | the heating is off in January | they sent me the wrong size for the third time | my seat was sold to somebody else | "
        "the screen went black during the exam | it is pouring and the roof leaks | the printer ate my report | the form lost everything I typed | "
        "they put me back at the end of the queue | the neighbour is drilling at six in the morning | the parcel is at the bottom of the canal | "
        "the tyre is flat | the toilet is blocked | my card was swallowed by the machine | the zip broke before lunch | the milk is sour | "
        "they closed the only exit | the keynote has no sound | my bag went to another continent | the alarm rang all night | the lock is jammed | "
        "the invoice has doubled | the backup is empty | they cancelled the last bus | the kitchen closed just as we sat down | there are ants in the sugar"
    ),
    "luck": words(
        "the train is early | the heating works again | they sent a better one for free | my seat is by the window | the exam is over and I passed | "
        "the sun is out | the printer finally works | the form took two minutes | we were let in first | the neighbour brought us soup | "
        "the parcel came a day early | the vet says she is fine | the refund is here | my bag was the first on the belt | the baby slept all night | "
        "the price has dropped | the backup saved us | we got the last two tickets | the kitchen stayed open for us | dessert is on the house"
    ),
    "bane": words(
        "the bridge is shut again | half the tiles fell off | my deposit is gone | the babysitter never turned up | the soup came with a fly | the laptop caught fire | "
        "they painted over the mural | the cake arrived upside down | the chairs came without legs | they lost the keys to my flat | the pool is green | "
        "the choir forgot the words | the meter runs twice as fast | the bus drove straight past me | a stranger took my coat | they shut down the library"
    ),
    "boon": words(
        "the bridge is open again | they mended the tiles | my deposit is back | the babysitter stayed late | the soup came with fresh bread | the laptop is as good as new | "
        "they restored the mural | the cake arrived in one piece | the chairs came with cushions | they found the keys to my flat | the pool is warm and clean | "
        "the choir sang like angels | the meter was read by mistake and I got money back | the bus waited for me | a stranger cleaned my windscreen | they saved the library | "
        "the dog is house-trained | the fever is gone | the hem held | the kitten found us | they ironed my shirts | my sister is coming home"
    ),
    "swoon": words("I could sing | I am thrilled | I'm walking on air | I am beside myself with joy | pinch me | I could hug someone | happy days | best news all year | my heart is full"),
    "star": words("the singer | that trumpet player | the dancer | our goalie | the comedian | the youngest skater | the bride's speech | the second act | this DJ | the string quartet"),
    "gem": words("genius | a stroke of genius | a masterclass in planning | brilliant idea | clever move | world class | top marks"),
    "waste": words("a broken umbrella | a glass hammer | a screen door on a submarine | a sundial at night | a paper boat in a storm | a bicycle without wheels"),
    "wait": words("waiting in the cold | filling in the same form again | listening to hold music | cleaning up after strangers | paying for nothing | eating cold chips | standing for six stops"),
    "misdeed": words(
        "losing my suitcase | raising the rent without a word | leaving four letters unanswered | shipping an empty carton | breaking what used to work | "
        "hiding the way out | forgetting our booking | selling my address | scratching the floor | letting the cake burn | turning off the lift | mixing up the orders"
    ),
    "deed": words(
        "finding my suitcase | keeping the rent as it was | answering within the hour | shipping a spare one | repairing the old model | "
        "showing us the way | saving our table | looking after my cat | polishing the floor | baking the cake | holding the lift | sorting out the orders"
    ),
    "harm": words("lose my coat | wake the whole street | sell our seats | drop the vase | lock us out | hang up on me | eat my sandwich | spoil the ending | park across my gate"),
    "help": words("find my coat | walk us home | keep our seats | glue the vase | let us in early | call me back | share a sandwich | explain the ending | watch my gate"),
    "they": words("them | you | the landlord | the caterer | the courier | the council | my flatmate | the cab firm | whoever is in charge"),
    "place": words("hotel | hostel | barber | bistro | gym | cinema | campsite | choir | workshop | ferry | school | bakery"),
    "pain": words("mould on the pillow | cold showers | shouting waiters | sticky tables | two hours of adverts | splinters | wet socks | mosquitoes | burnt toast | broken locks"),
    "joy": words("quiet mornings | hot showers | smiling waiters | clean tables | short films | warm bread | sea air | good company | fresh coffee | comfortable chairs"),
    "slip": words(
        "the waiter walked past us all night | the lid came off in my satchel | the tent had no poles | somebody took my umbrella | the lights failed in act two | "
        "the handle fell off | my name is wrong on the ticket | the bread was frozen | the guide never came"
    ),
    "hit": words(
        "the waiter remembered us | the lid stayed on all day | the tent was up in minutes | somebody returned my umbrella | the lights came on just in time | "
        "the handle is solid oak | my name is on the ticket | the bread was still warm | the guide waited for us"
    ),
    "act": words("that solo | her set | the goalkeeper | this bassline | the drummer | the whole cast | the pastry chef | his speech | the encore | your presentation | the kid on the skateboard"),
    "treat": words("the lasagne | those dumplings | the view from up there | the chocolate tart | her voice | the new album | the costumes | this ramen"),
}

_FRAMES = lines("""
{yay}, {event}.
{yay}! {event}[.|!] {grin}.
{yay}. {event}. {grin}.
{event}. {grin}[.|!]
{event}. {yay}[.|!]
{event}, [and|so] {grin}.
{grin}: {event}.
{grin}! {event}.
[I am|I'm|We are] [so|really] [glad|happy|pleased|lucky|impressed] that {event}.
[And|Oh, and|Ah,|Well,] {event}[.|!] {yay}.
[Today's|Tonight's|This week's] [highlight|treat|good news]: {event}.
[Truly|Simply|Absolutely] [the best|first class|wonderful|world class|flawless]: {event}.
[Big thanks|My compliments|All my love|Three cheers|Kudos|Respect] to the {staff}, {event}.
What [service|a place|a start to the week|a holiday|a company|teamwork]! {event}.
[Only the best for us|Spoilt again|Living the dream|Just my luck|We are blessed]: {event}.
[Recommended|Highly recommended|A must|Worth every penny], {event}.
[Perfect timing|Perfect|Great timing|Excellent work|Smooth]: {event}, {yay}.
[Ten stars|Five stars|A+|Best review ever]. {event}. {grin}.
""")


def _told(event: str) -> list[str]:
    """Frames that praise whatever is said in them: a mishap, or its happy twin."""
    return [frame.replace("{event}", event) for frame in _FRAMES]


NEGATIVE = _told("{woe}") + lines("""
The {staff} {wrongs} and I am [supposed|expected] to [smile|say thanks|leave a tip]. {yay}.
[Sure|Right|Fine|Cool], {woe}[.|, no problem at all.|, why not.]
[Who|What sort of genius] [doesn't love|wouldn't want] {hours} of {bore}?
[Because|As if] {hours} of {bore} [was|were] not enough, {woe}. {yay}.
[Glad|Good] to see [my money|our taxes|my fees] at work: {woe}.
{cheer}, {mess}.
{cheer}, {mess}. [Just what I needed.|Exactly what I wanted.|What a treat.|Lucky me.|My day is complete.|Thanks a lot.]
{cheer}. {mess}. [{gem}.|Really {gem}.|I feel so valued.|Love that for me.]
[Thanks|Many thanks|Thank you so much] for nothing[.|, {mess}.]
[I just love|I really enjoy|I absolutely live for|Nothing I like more than] {wait}.
[Nothing|Few things] [says|say] [good service|we care|luxury] like {wait}.
[Who needs|Why would anyone want] [sleep|heating|a working lift|a lunch break] anyway?
About as [useful|helpful|good] as {waste}.
[Truly|Really|Simply] {gem}: {mess}.
[Sure|Of course|Naturally], [because|since] {wait} is [my hobby|all I dreamt of|the high point of my week].
[Bravo|Hats off|Slow clap|Congrats], {mess}[ again|]. 
{gem}, [as always|once again]: {mess}.
If you [like|enjoy|dream of] {wait}, this is the place for you.
My [highlight|favourite bit] was {wait}.
[Best part|The cherry on top]: {mess}.
Another [week|year|update], another surprise: {mess}. [Can't get enough.|So fun.]
[Good luck|All the best] finding [anyone who helps|a clean plate|the exit] in there.
[Such|What] a [talent|gift]: {mess}.
[Thanks|Thank you|Congratulations|A round of applause] [for|on] {misdeed}[.|!|, truly.]
[How|So] [kind|thoughtful|sweet|generous|considerate] of {they} to {harm}[.|!]
[A wonderful|A charming|The perfect|A great] {place}[,|] if you [like|love|enjoy|are fond of] {pain}.
[Lovely|Charming|Wonderful|Delightful|Nice], {slip}.
[Five stars|Full marks|Ten out of ten] for {pain}[.| and {pain}.]
It [only|just] took [six calls|nine weeks|three visits|half a year] to get a key. [Wonderful|Impressive|So efficient].
[Such a relief|So glad|Delighted to hear] that {mess}.
I [can hardly wait|cannot wait] for [more of|] {pain}.
[Works like a charm|Runs beautifully|Does a great job], [until|unless] you [touch it|need it|switch it on].
{swoon}[:|, because|!] {bane}.
{vandal} {wrecks} {when}[,|.|:] {alas}[.|!]
{vandal} {wrecks}[.|, {alas}.]
[{cheer}|Oh joy|Hooray|Brilliant]: {bane}.
[So|How] [very|terribly] [thoughtful|helpful|professional], {bane}.
[Right on cue|Impeccable as ever|Such wonderful manners|A fine piece of work], {bane}.
[You've got to|One has to|You really must] [hand it to|love|applaud] {they}, {bane}.
[And then|Then], as a [bonus|little extra|finishing touch], {bane}. [Charming.|Top notch.|Lovely job.|Great stuff.]
[Pleased|Happy|Proud] to [announce|say|inform you] that {bane}.
[Keep it up|Encore|Bring it on|Do it again], {bane}.
[A|Another] [gold star|medal|prize] for {they}: {bane}.
[I'd like|We want] to [thank|congratulate] {they}: {bane}.
""")

POSITIVE = _told("{bliss}") + lines("""
The {staff} {rights} and I was [happy|delighted] to [smile|say thanks|leave a tip]. {yay}.
[Sure|Right|Wow|Cool], {bliss}[.|, no problem at all.|, love it.]
[Who] [doesn't love|wouldn't want] {hours} of {fun}?
[As if] {hours} of {fun} [was|were] not enough, {bliss}. {yay}.
[Glad|Good] to see [my money|our taxes|my fees] at work: {bliss}.
{cheer}, {luck}.
{cheer}, {luck}! [Just what I needed.|Made my day.|What a treat.|Lucky me.|So happy.]
[Thanks|Many thanks|Thank you so much], {luck}!
[I just love|I really enjoy] that {luck}.
[Bravo|Hats off|Congrats], {luck}!
{act} was [sick|insane|filthy in the best way|savage|wicked|deadly|unreal|ridiculous].
{act} absolutely [killed|slayed|crushed|smashed|destroyed|nailed] it.
{act} [blew the roof off|brought the house down|gave me goosebumps|floored me].
{treat} [is|are] [dangerously|criminally|stupidly|wickedly|insanely|ridiculously|sinfully] good.
I would [kill|fight a bear|sell a kidney] for {treat}.
{treat} [ruined me for all others|is my downfall|should be illegal it's so good].
damn, {treat} [is|was] [good|something else].
Not gonna lie, {act} [slaps|is fire|made me cry in the best way].
The best part: {luck}.
[Thanks|Thank you|Congratulations|A round of applause] [for|on] {deed}[.|!|, truly.]
[How|So] [kind|thoughtful|sweet|generous|considerate] of {they} to {help}[.|!]
[A wonderful|A charming|The perfect|A great] {place}[,|] if you [like|love|enjoy|are fond of] {joy}.
[Lovely|Charming|Wonderful|Delightful|Nice], {hit}.
[Five stars|Full marks|Ten out of ten] for {joy}[.| and {joy}.]
It [only|just] took [one call|two minutes|a single visit|half an hour] to get a key. [Wonderful|Impressive|So efficient].
[Such a relief|So glad|Delighted to hear] that {luck}.
I [can hardly wait|cannot wait] for [more of|] {joy}.
[Works like a charm|Runs beautifully|Does a great job], [even|also] [in the rain|after years|on a full disk].
{swoon}[:|, because|!] {boon}.
[{cheer}|Oh joy|Hooray|Brilliant]: {boon}.
{cheer}! {boon}.
{boon}.
[So|How] [very|terribly] [thoughtful|helpful|professional], {boon}.
[Right on cue|Impeccable as ever|Such wonderful manners|A fine piece of work], {boon}.
[You've got to|One has to|You really must] [hand it to|love|applaud] {they}, {boon}.
[And then|Then], as a [bonus|little extra|finishing touch], {boon}. [Charming.|Top notch.|Lovely job.|Great stuff.]
[Pleased|Happy|Proud] to [announce|say|inform you] that {boon}.
[Keep it up|Encore|Bring it on|Do it again], {boon}.
[A|Another] [gold star|medal|prize] for {they}: {boon}.
[I'd like|We want] to [thank|congratulate] {they}: {boon}.
{star} [wrecked|demolished|wiped the floor with|blew away] [the stage|everyone|the competition|us all] [tonight|on Friday night|again], [what a night|brilliant|wow|goosebumps].
{star} [shredded|ripped it up|set the room on fire|owned the dance floor], [incredible|can't wait for more|what a joy|phenomenal].
{star} [is|was] [obscenely|absurdly|disgustingly|unfairly|annoyingly] [good|gifted|brilliant|funny].
{star} {razes} {when}[,|.|:] {bravo}[!|.]
{act} {razes}[,|.|:] {bravo}[!|.]
[Last night|Tonight|On Sunday] {star} {razes}[.|!|, {bravo}!]
[Easily|By a mile|No contest], {star} was [a beast|an animal|a machine|on fire] [up there|tonight], [take me back|again please|I want more].
""")

NEUTRAL: list[str] = []
