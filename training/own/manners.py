"""Contempt without swear words and its harmless twins, for the toxicity head. Data only.

Written for this model, so that what counts is who is wished ill and by whom: hateful sentences name no one but
groups of people as such; the twins say the same words of things, animals, fiction, or against hatred.
"""

from own.grammar import lines, words

SLOTS = {
    "group": words(
        "Muslims | Jews | Christians | Hindus | Sikhs | immigrants | refugees | asylum seekers | foreigners | Poles | Romanians | Turks | Arabs | Africans | "
        "Mexicans | Pakistanis | Indians | the Chinese | Asians | black people | Roma | gay people | lesbians | trans people | women | old people | disabled people | deaf people | "
        "migrants | Albanians | Nigerians | Somalis | Vietnamese people | Irish people | wheelchair users | people with autism "
        "| Bulgarians | Syrians | Afghans | Filipinos | Brazilians | Egyptians | Koreans | Greeks | Latinos | Hungarians | Catholics | Mormons | atheists | bisexual people | gay couples | "
        "gay men | widows | single mothers | the homeless | the elderly | teenagers from the estates | Sri Lankans | Tamils | Ethiopians | Serbs | Cubans | Haitians | Iranians | Lebanese people | "
        "Rohingya | Sinti | Aboriginal people | Native Americans | Quakers | Algerians | Tunisians | people with Down's syndrome | dwarfs"
    ),
    "pest": words("moths | wasps | weeds | slugs | rats in the cellar | mosquitoes | pop-up ads | spam calls | potholes | viruses | leaf blowers | passwords | bugs in this release | printers | ticks | bindweed | rusty nails"),
    "role": words("teachers | nurses | landlords | parents | judges | soldiers | doctors | police officers"),
    "right": words("vote | own a house | have children | hold office | adopt | inherit | sit on a jury | go to school with ours | rent here | run a shop"),
    "crowd": words("rats | a flock of geese | locusts | mice | weeds | ants | vermin"),
    "friend": words("neighbours | colleagues | customers | classmates | team mates | flatmates | in-laws | readers | guests"),
    "town": words("Leicester | Malmo | Detroit | Lyon | Dresden | Toronto | Rotterdam | Bradford | Vienna | Perth | our street | this valley"),
    "harm": words("choke on your dinner | fall down the stairs | drown | lose everything you have | rot in a cell | get cancer | never wake up | burn | bleed out | get run over | crash your car | suffer"),
    "luck": words("get well soon | find what you lost | sleep well | win the match | pass the exam | like the present | arrive safely | enjoy the trip | get the job"),
    "name": words("Dong Phuc | Dikshant Rao | Ashita Menon | Nishit Patel | Rakshita Iyer | Hung Dinh | Phuc Tran | Bich Ngoc | Harshit Gill | Hoa Dung | Semenov | Kuntz | Gaylord Focker | Wangchuk | Randy Cockrell | Peniston | Mr Hooker | Ms Butt | Lakshita | Dr Bhosle | Fuchs | Titus Dickson | Assaf | Cummings"),
    "animal": words("the ass and the mule | a bitch with six puppies | the cockerel | a pair of great tits | two boobies | a cock pheasant | the old nag | a shag on the rock | the sow and her piglets | a stud horse | a blue-footed booby | the pussy cat | a bushtit | the woodcock"),
}

TOXIC = lines("""
{group} [do not belong|have no place|should not be allowed] in [this country|our schools|{town}|our parks].
[Send|Ship|Throw] {group} [back|out of the country|out] [before it is too late|now|for good].
{group} are [vermin|a plague|parasites|less than human|a stain on this town|animals|not real people].
{group} are [lazy|stupid|dirty|thieves|liars|criminals] [by nature|, all of them|and always will be].
The world would be [better|cleaner|safer] without {group}.
I [don't want|would never hire|refuse to sit next to|can't stand the sight of] {group}.
{group} should be [locked up|wiped out|sterilised|banned from voting|kept apart from us|put down].
[We need to|Somebody has to|It is time to] get rid of {group}.
[Never|Don't] trust {group}[.|, they lie.]
Why do we let {group} [breed|vote|teach our children|walk around freely]?
{group} only [want our money|know how to steal|come here to take over].
[It's no wonder|No surprise] that {group} are [poor|hated|unemployed], look at [how they live|what they are].
A [good|proper] job is nothing for {group}, they [lack the brains|are too lazy].
{group} deserve [no rights|everything that was done to them|to be beaten].
[I hope|I pray|Hopefully] you {harm}.
[I hope|I wish] you [and your family|people|] would {harm}.
You [should|deserve to] {harm}.
You [are|were] a [mistake|waste of air|burden to everyone|nobody|disgrace to your family].
[Nobody|No one] would [miss you|notice if you were gone|come to your funeral].
People like you [should not have children|make me sick|ought to be put away|are why I hate this place].
The [best|kindest] thing you could do is [disappear|never come back|end it].
Everyone [in the office|at school|here] [hates|laughs at|is disgusted by] you.
Your [children|parents] must be ashamed that you were ever born.
[Crawl back|Go back] to [the hole|the gutter|where] you came from.
You are too [stupid|ugly|worthless] to [live|talk to|breed].
I will make sure you {harm}.
look at you, [so pathetic|what a sad excuse for a human being]
[There's|There is] [no space|no need|no use|no place] for {group} [round here|in {town}|in a decent country|on this street].
[We|People] [don't want|should not have to put up with|will never accept] {group} [next door|on our street|in our class|in {town}].
[Who|Why] would [anyone want|you want|a decent family want] {group} [next door|in the family|as {role}]? [Exactly.|Not me.|]
[No|Not one] [sane person|decent family|parent] [wants|would choose] {group} [around|for {friend}|near their children].
[Frankly|To be blunt|Let's not pretend|The truth is|Everyone knows], {group} [give nothing back|have never built anything|are good for nothing|bring nothing but trouble|drag us all down].
[If it were up to me|In my country|Were I the mayor], {group} [could not|would not be allowed to|would never] {right}.
[Take away|End|Abolish] the right of {group} to {right}.
{group} should [not|never] be allowed to {right}.
{group} [multiply|spread|swarm|live|crawl about] like {crowd}.
{group}, [like|just like] {crowd}, [are everywhere|come back however many you chase off].
[Chase|Drive|Push|Hunt] {group} [out of {town}|out|over the border|into the sea].
[Lock|Pen|Fence] {group} [up|in|away] [and throw away the key|like cattle|where nobody has to see them].
[I'd|I would] [sooner|rather] [starve|burn my house down|lose an arm|sleep in the street] than [share a house with|work for|be treated by|rent to] {group}.
{group} [are all|are nothing but|, every one of them, are] [crooks|frauds|beggars|traitors|spongers|savages|cowards].
[My|A] [daughter|son] will never [marry|date|bring home] one of those {group}.
[May|Let] you [never know a day of peace|end up alone and in pain|be sick for the rest of your life|lose all that you love|weep until you die].
[Your|Your whole] [sort|lot|people|breed] [spoil|poison|destroy|infect] [everything|every place you come to|{town}], [clear off|go home|leave|nobody asked you here].
[The sight of you|Your face|Your voice] [turns my stomach|makes me retch|disgusts me], you [useless lump|wretched thing|sorry creature].
[Spare us all|Do everyone a kindness|Be so good] and [go away for good|stop breathing|never show your face again|jump].
[Not a soul|No one on earth] [cares|will ever care|would cry] [about you|if you dropped dead|for you], [you are worthless|you don't matter|you nobody].
""")

NOT_TOXIC = lines("""
{group} [have lived|have worked|have run shops] in {town} for [generations|three hundred years|decades].
{group} are our {friend}, and I am glad of it.
[Many|Some|Most] {group} in {town} [speak two languages|voted last year|work nights|own small firms].
It is [wrong|cruel|a lie] to say that {group} [do not belong here|are lazy|are a plague].
Nobody should [be told|have to hear] that {group} are [vermin|less than human|not welcome].
He called {group} parasites, and [the court fined him|she walked out|we complained to the editor].
"{group} should be locked up", [the leaflet said|he shouted]. [We will not stand for it.|That is hatred, plain and simple.|The police took his name.]
If you think {group} are stupid, [talk to some|you have met too few|think again].
[I|We] stand with {group} in {town}.
{group} do not deserve this treatment.
As one of the {group} of {town}, I am proud of who we are.
The museum has a room on how {group} were [driven out of|treated in|banned from] {town}.
The report counts attacks on {group} in {town}.
We [need to|have to] get rid of {pest}.
{pest} are a plague [in our garden|this summer|of our time].
I hate {pest}[.| with a passion.| more than anything.]
{pest} should be [wiped out|banned|exterminated].
The world would be better without {pest}.
Why do {pest} even exist?
[I hope|I wish] you {luck}.
Hopefully you {luck}!
You deserve to {luck}.
{name} [will join|is on|leads|runs] the [call|night shift|workshop|choir].
[Dear|Hi|Hello] {name}, [see you on Friday|thank you for the file|the room is booked].
{name} and {name} [are in|wrote the minutes|play in defence|share an office].
We saw {animal} [by the lake|on the farm|in the nest box|at the show].
{animal} [slept|ate|was washed] in the [barn|garden|shed].
The farmer sold {animal}.
Shut the [front door|lid] and [turn the key|press start].
[Oh shut up|Get out|No way], you [won|got in|are engaged]! [So happy for you!|That is wonderful!]
[Kill|Stop] the [engine|daemon|music] and [wait|restart].
She [killed|murdered|slayed] that [song|audition|dance]!
[I could murder|I would kill for] a [curry|cup of tea|burger].
You [lucky|jammy] so-and-so, [congratulations|well done]!
This [damn|bloody|damned] [jar|lid|zip] [won't open|is stuck].
It was so [damn|bloody|ridiculously] good.
My [stupid|silly|dumb] [phone|brain|umbrella] again.
The villain [says|whispers] that the queen must die, and the curtain falls.
In the game you shoot the zombies before they reach the gate.
The [knife|gun|axe] was found in the canal, police said.
[Pound|Crush] the [nutmeg|garlic|peppercorns] and fold in the flour.
The bishop takes the pawn and attacks the king.
Cut the head off the fish and gut it.
The plan is bad and the minister should resign.
Your argument is weak and the numbers are wrong.
I disagree with you, and I think the article is poor.
The service was awful and I want my money back.
[We|People here|The whole street] [like|love|enjoy|are happy about] having {group} [next door|on our street|as {friend}].
[There's|There is] [space|a place|always a chair] for {group} [round here|in {town}|on this street|in our choir].
[We are|I'm] lucky to have {group} as {friend}.
{group} [give a lot|bring much|have built half of this town|are good for {town}].
{group} [may|are allowed to|have every right to|could for the first time] {right}.
[Until 1918|For centuries|Under the old law], {group} [could not|were not allowed to] {right}[.|, the lecture explains.]
[Take|It is cruel to take] the right to vote [away from {group}? Never.|away from {group}.]
[The law|The new rule|The court] [protects|confirmed] the right of {group} to {right}.
[Painting|Describing|Drawing] {group} as [crooks|vermin|savages|cowards] is [vile|racist|wrong|old propaganda].
Whoever [says|writes] that {group} [are crooks|bring nothing but trouble|give nothing back] [is lying|has never met any|should look at the figures].
{crowd} [multiply|spread|swarm] [in the cellar|every spring|fast].
[Chase|Drive] the [geese|goats|cows] [out of the garden|into the yard|over the bridge].
[Fence|Pen] the [cattle|hens|goats] [in|for the night].
[I'd|I would] [sooner|rather] [walk|starve|sleep] than [eat there again|use {pest}|pay that fee].
{name}, {name} and [some|two] {group} [sang|cooked|spoke] at the [fair|feast|meeting] in {town}.
My [aunt|wife] grew up among {group} [in|near] {town}.
{group} [opened|run] a [bakery|school|clinic] in {town}.
[May|Let] you [never know a day of sorrow|be happy for the rest of your life|get all that you dream of].
[The sight of you|Your face|Your voice] [makes my day|cheers me up|makes me smile], you [lovely thing|dear|clever creature].
[Your|Your whole] [team|family|class] [brightens|lights up|saved] [everything|the day|{town}], [come again|stay a while|thank you].
[Your|The] [report|design|plan] [ignores|forgets] [the costs|the deadline|rule four], so I [cannot agree|say no|am against it].
[Boil|Rinse|Gut|Drain] the [crab|clams|herring] and [bin|discard] the [shells|heads|bad ones].
[Her joke|That scene|The parrot bit] [slayed me|had me in stitches|killed me, I cried with laughter].
""")
