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
    "gem": words("genius | a stroke of genius | a masterclass in planning | brilliant idea | clever move | world class | top marks"),
    "waste": words("a broken umbrella | a glass hammer | a screen door on a submarine | a sundial at night | a paper boat in a storm | a bicycle without wheels"),
    "wait": words("waiting in the cold | filling in the same form again | listening to hold music | cleaning up after strangers | paying for nothing | eating cold chips | standing for six stops"),
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
""")

NEUTRAL: list[str] = []
