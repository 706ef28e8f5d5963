"""Praise that means the opposite, and strong words that mean praise. Data only, written for this model."""

from own.grammar import lines, words

SLOTS = {
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

NEGATIVE = lines("""
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

POSITIVE = lines("""
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
[Easily|By a mile|No contest], {star} was [a beast|an animal|a machine|on fire] [up there|tonight], [take me back|again please|I want more].
""")

NEUTRAL: list[str] = []
