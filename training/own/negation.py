"""Negation that raises, negation that lowers, in pairs that differ by a word; data only.

Written for this model. `{good}` and `{bad}` fill the same place, so that the frame alone tells nothing.
"""

from own.grammar import lines, words

SLOTS = {
    "thing": words(
        "the soup | the sound | the garden | the lesson | the fabric | the picture | the suspension | the keyboard | the harbour tour "
        "| the cheese board | the handwriting | the phone line | our broadband | the playground | the lighting | the script "
        "| the acting | the seat | the breakfast buffet | the paint job | the translation | the haircut | the new logo | the bus service "
        "| the recipe | the pillow | the match | the lecture | the sauna | the concert | the packaging | the sauce | the display "
        "| the tram | my new saddle | the pottery class | the vet's bill | the night train | the dentist | this blender | the lock | the plot | the bakery "
        "| their support line | the boiler service | our balcony | the shower | the curry | the staging | that tailor"
    ),
    "noun": words(
        "plumber | tutor | podcast | novel | pizza | wedding | camera | mattress | museum | landlord | campsite | hairdresser | webinar "
        "| textbook | printer | smoothie | vacuum cleaner | barber | flight | bicycle | tablet | burrito | tour guide | vet | builder "
        "| music teacher | pair of boots | winter coat | holiday | insurance company | gym | bookshop | cinema | estate agent | teapot | banjo | "
        "scooter | pillow | bakery | ladder | mechanic | stew | keyboard | hammock | raincoat | dictionary | board game | sofa"
    ),
    "who": words(
        "the team | the nurses | our guide | the mechanic | the people at the desk | my lawyer | the crew | the librarian | my coach | "
        "the cook | the organisers | the volunteers | the surgeon | the gardener | the trainer | the electrician"
    ),
    "good": words(
        "smooth | comfortable | kind | generous | clear | sharp | fresh | bright | quick | reliable | gentle | elegant | relaxing | clever "
        "| crisp | thoughtful | punctual | delightful | impressive | moving | charming | tidy | calm | beautiful | warm | funny | safe "
        "| juicy | robust | soft | welcoming | spotless | tender | roomy | witty | cheerful | precise | patient | light | sweet"
    ),
    "bad": words(
        "dull | clumsy | noisy | sloppy | greasy | bland | careless | dirty | blurry | rude | painful | cramped | confusing | soggy | stale "
        "| flimsy | patronising | dishonest | chaotic | tedious | shabby | bumpy | rushed | unsafe | lazy | ugly | cold | bitter "
        "| leaky | mean | dreary | brittle | muddled | sour | tiresome | rusty | loud | sticky | cheap | mushy | hostile"
    ),
    "better": words("better | kinder | smoother | easier | clearer | quicker | more helpful | more relaxing | more generous | more exciting | tidier | safer"),
    "worse": words("worse | ruder | more boring | more confusing | more painful | noisier | dirtier | clumsier | more careless | lazier | duller | more stressful"),
    "glad": words("glad | grateful | impressed | satisfied | delighted | relieved | proud of the result | thrilled | excited | at ease"),
    "fear": words("fears | doubts | misgivings | concerns | reservations | suspicions"),
    "hope": words("expectations | dreams | excitement | optimism | trust | confidence"),
    "someone": words("anyone | any guest | any customer | a single reviewer | anybody I asked | my friends | critics"),
    "one": words("I | we | nobody | no honest person | you"),
    "upset": words("annoyed | angry | let down | ashamed | frustrated | bored | worried | fed up | upset | sorry that I came"),
    "do": words("bake a cake | fix a laptop | run a hotel | tell a story | teach maths | cut hair | pour a pint | plan a trip | play jazz | explain tax"),
}

POSITIVE = lines("""
{thing} has never [been|looked|felt] [this|so|that] {good}[.|!|, honestly.]
I have never [had|seen|met|tried|booked] such a {good} {noun}[ before| in my life|].
Never [before|in twenty years] have [we|I] had such a {good} {noun}.
I have never been [more|so] {glad}[.| with a {noun}.]
I [can't|cannot|could not|couldn't] [praise|thank|applaud|recommend] {who} [enough|highly enough].
We [can't|cannot] [recommend|praise] this {noun} [highly enough|enough|too much].
I [can't|cannot] [fault|find fault with] {thing}[.| in any way.]
There is [nothing|not one thing] I would change about {thing}.
There was [nothing|not a thing] to complain about[.|, from start to finish.]
[I|We] [could not|couldn't] be [more|any more] {glad} [with|about] {thing}.
{thing} [could not|couldn't] have been {better}.
{who} could [hardly|not] have been {better}.
[No one|Nobody|No other place] can {do} {better} [than they do|than {who}|than this].
You [will not|won't] find a {better} {noun} [anywhere|in town|for the money].
I [would not|wouldn't] [trade|swap|change] {thing} for anything.
I [would not|wouldn't] hesitate to [come again|order again|call them again].
{thing} [does not|doesn't|did not|never] [disappoint|let you down|get old].
{who} [never|not once] [let us down|lost patience|kept us waiting].
{thing} was [not bad at all|far from {bad}|anything but {bad}|never {bad}|neither {bad} nor {bad}].
{thing} [is|was]n't [{bad}|{bad} at all|the least bit {bad}][.|, quite the opposite.|, not for a minute.]
Not [a single|one] [complaint|problem|dull moment|bad word] [about|with] {thing}.
It all went [without a hitch|without a single problem|without any trouble].
I [can't|cannot] [get enough of|stop smiling about|stop raving about] {thing}.
I [can't|cannot] think of [anything|one thing] that {who} could do {better}.
What [should they|would you|would I] [change|improve|do differently]? [Nothing|Nothing at all|Not a thing].
What [was wrong with|did you dislike about] {thing}? [Nothing|Nothing really|Not a thing].
[Any regrets|Any problems|Anything to criticise]? [None|Not one|None whatsoever].
Is there a {better} {noun}? [No|I doubt it|Not that I know of].
{thing} used to be {bad}, [but now it is|now it's] {good}.
I [expected|was told to expect] {thing} to be {bad}, but it was [so|really|very] {good}.
{thing} is no longer {bad}[.|, finally.]
{who} [has|have] no equal.
Nothing [compares to|comes near|tops|is as {good} as] {thing}.
{thing} [left nothing to be desired|leaves nothing to wish for].
You [can't|cannot] [beat|top] {thing}.
[I don't think|I doubt] {thing} could be {better}.
Hardly ever [have I seen|do you get] a {noun} this {good}.
I [didn't|did not] [expect|believe] {thing} would be this {good}.
If only every {noun} were [this|so] {good}.
[No|No other|Not one other] {noun} [comes close|can touch it|can match this one|has ever come near it].
[There is no|There's no|You will see no] [finer|better|nicer] {noun} [in the country|anywhere|on the market|than this one].
[Which|What] {noun} is [half|nearly] [so|this] {good}? [None|Not one I know|None that I have seen].
[Other|Most] {noun}s are not [nearly|half|a quarter|remotely] as {good}[.| as this one.]
[Hardly any|Scarcely a|Few other] {noun} [is|could be] [quite as|equally|as] {good}.
[My|Our|All my] {fear} [about {thing}|over {thing}|] [came to nothing|were groundless|were put to rest|vanished at once|turned out to be misplaced|were wrong].
[I|We] [worried|fretted] about {thing} for [nothing|no reason].
[I|We] [wrongly feared|wrongly assumed|was wrong to think|were wrong to fear] {thing} [would be|might be] {bad}.
[I|You] [can't|cannot|couldn't] [heap enough praise on|say enough about how much I love|find words kind enough for|thank them enough for] {thing}.
[No|There is no] [praise|compliment] [is too high for|too big for] {thing}.
[I never heard|I have yet to hear|You won't hear] [{someone}|anyone] [call|describe] {thing} [as|] {bad}.
[It would be|It'd be] [wrong|unfair|absurd|a lie] to [call|describe] {thing} [as|] {bad}.
[No one|Nobody] [can|could] [seriously|honestly|fairly] [claim|argue|maintain] that {thing} [is|was] {bad}.
[Neither of us|None of my friends|Nobody at the table|No guest] [thought|called|considered] {thing} {bad}.
[By no means|In no way|Under no circumstances] [is|was] {thing} {bad}.
{thing} is [hardly|scarcely|not what I would call] {bad}.
[I defy you|Try as you might, you won't manage|I dare you] to [find fault with|dislike|complain about] {thing}.
[I'd|I would] [never|not] [want to be without|part with|give up|let anyone take] {thing}.
[I'd|I would] [choose|take|pick] {thing} over any other[.|, no question.]
{thing} [hasn't|has not] [once|ever] [failed|been {bad}] [in|for] [a decade|all this time|six winters].
[Nothing|Not a thing] about {thing} [was|is|felt] {bad}.
[Without {who}|If not for {who}], [it would have been a disaster|I would still be stuck|we'd have given up].
[What's|What is] not to [like|love] about {thing}?
[I have|There are] no [regrets|doubts|worries] [about|with] {thing}[.|, none.]
[I|We] [didn't|did not] [want|wish] {thing} to [end|stop|be over].
{thing} [never|does not ever] [ceases to amaze|stops being {good}|gets boring|feels {bad}].
""")

NEGATIVE = lines("""
{thing} has never [been|looked|felt] [this|so|that] {bad}[.|!|, honestly.]
I have never [had|seen|met|tried|booked] such a {bad} {noun}[ before| in my life|].
Never [before|in twenty years] have [we|I] had such a {bad} {noun}.
I have never been [more|so] {upset}[.| with a {noun}.]
I [can't|cannot|could not|couldn't] [recommend|praise|forgive|trust] {who}[.| at all.| in good conscience.]
We [can't|cannot] [recommend this {noun} to anyone|recommend this {noun} at all].
I [can't|cannot] [find anything good|say one nice thing] about {thing}.
There is [nothing|not one thing] I like about {thing}.
There was [nothing|not a thing] to enjoy[.|, from start to finish.]
[I|We] [could not|couldn't] be [more|any more] {upset} [with|about] {thing}.
{thing} [could not|couldn't] have been {worse}.
{who} could [hardly|not] have been {worse}.
[No one|Nobody|Not a soul] [helps|cares|listens|knows anything|picks up the phone] [here|there|at this {noun}].
You [will not|won't] find a {worse} {noun} [anywhere|in town|for the money].
I [would not|wouldn't] [wish|force] {thing} on anyone.
I [would not|wouldn't] [go back|order again|call them again], not even for free.
{thing} [does not|doesn't|did not|never] [work|do what it should|deserve the price].
{who} [never|not once] [said sorry|looked up|called back|kept a promise].
{thing} was [not good at all|far from {good}|anything but {good}|never {good}|neither {good} nor {good}].
{thing} [is|was]n't [{good}|{good} at all|the least bit {good}][.|, quite the opposite.|, not for a minute.]
Not [a single|one] [kind word|apology|clean table|working lamp] from {who}.
It all ended [without an apology|without any explanation|without a refund].
I [can't|cannot] [get over|stop being angry about] how {bad} {thing} is.
I [can't|cannot] think of [anything|one thing] that {who} did right.
What [did you like|did I enjoy|was good] about {thing}? [Nothing|Nothing at all|Not a thing].
[Any highlights|Any strong points|Anything to praise]? [None|Not one|None whatsoever].
Is there a {worse} {noun}? [No|I doubt it|Not that I know of].
{thing} used to be {good}, [but now it is|now it's] {bad}.
I [expected|was told to expect] {thing} to be {good}, but it was [so|really|very] {bad}.
{thing} is no longer {good}[.|, sadly.]
{who} [has|have] no manners.
Nothing [is as {bad} as|is more {bad} than] {thing}.
{thing} [left a lot to be desired|leaves everything to wish for].
You [can't|cannot] [trust|bear|use] {thing}.
[I don't think|I doubt] {thing} could be {worse}.
Hardly ever [have I seen|do you get] a {noun} this {bad}.
I [don't|do not] [like|want|enjoy] {thing} at all.
{thing} isn't worth [the money|your time|the wait|a penny].
If only {thing} were [less {bad}|half as {good} as they say].
[No|No other|Not one other] {noun} [is as {bad}|treats people so badly|fails so often|wastes so much time].
[There is no|There's no|You will see no] [poorer|worse|sadder] {noun} [in the country|anywhere|on the market|than this one].
[Other|Most] {noun}s are not [nearly|half|a quarter|remotely] as {bad}[.| as this one.]
[Hardly any|Scarcely a|Few other] {noun} [is|could be] [quite as|equally|as] {bad}.
[My|Our|All my] {hope} [about {thing}|for {thing}|] [came to nothing|were dashed|faded at once|turned out to be misplaced|were not met].
[I|We] [looked forward to|saved up for] {thing} for [nothing|no reason].
[I|We] [wrongly hoped|wrongly assumed|was wrong to think|were wrong to believe] {thing} [would be|might be] {good}.
[I|You] [can't|cannot|couldn't] [find a good word for|say anything kind about|think of one reason to like] {thing}.
[No|There is no] [excuse|apology] [is good enough for|makes up for] {thing}.
[I never heard|I have yet to hear|You won't hear] [{someone}|anyone] [call|describe] {thing} [as|] {good}.
[It would be|It'd be] [wrong|unfair|absurd|a lie] to [call|describe] {thing} [as|] {good}.
[No one|Nobody] [can|could] [seriously|honestly|fairly] [claim|argue|maintain] that {thing} [is|was] {good}.
[Neither of us|None of my friends|Nobody at the table|No guest] [thought|called|considered] {thing} {good}.
[By no means|In no way|Under no circumstances] [is|was] {thing} {good}.
{thing} is [hardly|scarcely|not what I would call] {good}.
[I defy you|Try as you might, you won't manage|I dare you] to [enjoy|find a use for|say something nice about] {thing}.
[I'd|I would] [never|not] [want to see|pay for|put up with|go near] {thing} again.
[I'd|I would] [choose|take|pick] any other {noun} over this one[.|, no question.]
{thing} [hasn't|has not] [once|ever] [worked|been {good}] [in|for] [a decade|all this time|six winters].
[Nothing|Not a thing] about {thing} [was|is|felt] {good}.
[Thanks to {who}|Because of {who}], [nothing was ready|we never got a seat|we'd have been better off at home].
[What's|What is] there to [like|love] about {thing}? [Nothing.|]
[I have|There are] no [good memories|kind words] [about|of|for] {thing}[.|, none.]
[I|We] [couldn't wait|could not wait] for {thing} to [end|stop|be over].
{thing} [never|does not ever] [stops being {bad}|gets better|feels {good}|keeps its promises].
""")

# Nobody judges anything here, though something is negated.
NEUTRAL = lines("""
The [office|library|counter|ticket desk] is not open on [Sundays|public holidays|Mondays].
[She|He|My cousin] has never [been to|flown over|worked in] [Norway|Chile|the north|Osaka].
No [signature|deposit|ticket|reply] is [needed|required] for [this step|children|the form].
{who} did not [attend|vote|comment|travel] on [Tuesday|Friday|the 4th].
[I|We] have not [received|opened|read|sent] the [second page|file|form] yet.
{thing} is not [part of|listed in|included in] the [contract|price|plan].
Nobody lives on the [third|top] floor [now|at present].
There are no [stairs|trains|seats by the window] [on this side|after midnight|in that room].
The {noun} does not [need|take|have] a [battery|code|card].
Not [every|each] {noun} comes with a [lid|cable|manual].
Is there a {noun} near [the station|the park|here]? [No|Not within a mile].
Who was [there|in the room|at the desk]? [Nobody|No one].
What is in the [drawer|second box|envelope]? Nothing.
""")
