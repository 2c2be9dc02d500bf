// Tells names of members that are labels, such as "First name" or `order_id`, from those that are data, such as "Anna".

/** One word of a label: `orderId` has two, `URLs of_pages` three. */
const WORD = /\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}\p{M}]+|(?:\p{Lu}(?!\p{Ll}))+|\p{Lu}/gu;

/** The words of a label. */
export const wordsOf = (label: string): readonly string[] => label.match(WORD) ?? [];

/** Replaces each word of a label that is not a label's. */
export const withOtherWords = (
  label: string,
  words: ReadonlySet<string>,
  replace: (word: string) => string,
): string => label.replace(WORD, (word) => (isLabelWord(word, words) ? word : replace(word)));

/**
 * Whether a text consists of words of labels only. Digits, and single letters of ASCII, may stand between them.
 *
 * @param words the words that the schemas use
 */
export const isLabel = (text: string, words: ReadonlySet<string>): boolean =>
  wordsOf(text).every((word) => isLabelWord(word, words));

const isLabelWord = (word: string, words: ReadonlySet<string>): boolean => {
  if (word.length === 1) return word < "\x80";
  const lower = word.toLowerCase();
  if (!words.has(lower) && !LABEL_WORDS.has(lower)) return false;
  return word === lower || !ALSO_NAMES.has(lower);
};

/** Words that are names of people as well, when they are written with a capital letter. */
const ALSO_NAMES = new Set(
  "an april august bill chase dean grace grant guy hope june long mark max may miles my page rich rose star summer will".split(
    " ",
  ),
);

/** Whether a word is one of labels: then it is not looked for as part of a name. */
export const isCommonWord = (word: string): boolean => LABEL_WORDS.has(word.toLowerCase());

/** Words of which labels consist, in any vendor's payloads and in the names of headers. */
export const LABEL_WORDS: ReadonlySet<string> = new Set(
  `abandoned ability able abort aborted accept accepted access accessed account accounts accuracy action actions
   active activity actor actual ad add added additional address addresses admin adults after age agent agents
   agreement ai alert alias all allergies allergy allow allowed alt alternative always amount amounts amz amzn an
   analysis analytics and android anger annotation anonymous answer answered answers any api app appearance
   application applied apply appointment appointments approved archived are area arg args argument arguments array
   arrival arrive arrived as ask asked assertion asset assets assigned assignee assistant assistants associated at
   attachment attachments attempt attempts attribute attributes attribution audio audit auth authentication author
   authority authorization auto automated automatic automation availability available avatar average avg away awb b3
   back background backup badge balance bank banned barcode barge base baseline batch bathroom be bedroom before
   begin behavior behaviour being best bic bill billing binary birth birthday bit bitrate blob block blocked board
   body book booked booking bookings bool boolean born bot both bounce bounced box brand break bridge brief broadcast
   browser bucket budget buffer bug build building bulk business busy button buyer by byte bytes cache cached
   calendar call callback called callee caller calls campaign campaigns can cancel canceled cancellation cancelled
   capability capacity caption car card carrier cart case cases cat catalog categories category cause cc cell center
   cents certificate cf change changed changes channel channels char character characters charge charged chat chats
   check checked checkin checkout checksum child children choice choices chunk citizenship city claim class
   classification clean clear click clicked client clients clinic clone close closed closing cloud code codes collect
   collected collection color colour column combined command comment comments commit common communication companies
   company compare complaint complaints complete completed completion compliance component concurrency condition
   conditions confidence config configuration confirm confirmation confirmed conflict connect connected connecting
   connection consent console const constructor consumer contact contacts container content contents context continue
   contract control conversation conversations conversion converted cookie coordinates copy core correct correlation
   cost costs count counter country county coupon courier coverage create created creation creator credential
   credentials credit criteria critical csat csv ctx cuisine currency current cursor custom customer customers
   customization cycle daily damage dashboard data database dataset date dates datetime day days db deadline deal
   debug decimal decision declined deductible deep default deferred defined definition degree delay delete deleted
   deletion delivered deliveries delivery demo dentist department departure deployment deposit depth desc description
   deselected design desired destination detail details detected detection device devices diagnostic diagnostics dial
   dialed dialog dict diff digit digits dimension dimensions direct direction directory disabled disconnect
   disconnected disconnection discount dish dishes dispatch display disposition distance district dnt do dob doc
   document documents domain done dosage down download draft drop dropped dst dtmf due duplicate duration durations
   dynamic each earliest early edge edit edited editor education effect effective effort either elapsed element email
   emails embedding emotion empathy employee employees empty en enable enabled encoding encrypted encryption end
   ended ending endpoint endpoints ends energy engagement engine enqueued enter entered entities entity entries entry
   enum env environment error errors escalate escalated escalation estimate estimated etag eu evaluate evaluation
   evaluations event events evidence exact exception exit expected expense experience experiment expiration expire
   expired expires expiry explanation export exported expression ext extended extension external extra extracted
   extraction face facility fact factor facts fail failed failure failures fallback false family faq fast favorite
   favourite fax feature features fee feedback fees field fields file filename files filled filler filter final
   finally finish finished first fit fixed flag flagged flags flat flavor flight flow flows fly focus folder follow
   following followup font footer for force form format forms forward forwarded found fraction frame free frequency
   frequent from full function functions fund future gain gateway gather gender general generated generation geo get
   gift gifts given global goal goals good grade graph greeting group groups guarantee guard guess guest guests guide
   handle handled handler handoff hangup happy has hash have head header headers heading headline health height held
   help hidden high highlights hint history hit hobbies hobby hold home hook host hot hotel hour hours how html http
   https human hung iban icon id idempotency ident identified identifier identifiers identities identity idle ids idx
   if image images impact import important impression in inbound incident include included incoming index individual
   industry info information init initial initiated inline input inputs inquiry inserted instance instances
   instruction instructions insurance insured int integer integration integrations intent intents interaction
   interactions interest interested interface interim internal interrupt interrupted interruption interruptions
   interval into invalid invite invoice invoices ios ip is issue issued issuer issues it item items iteration job
   jobs join joined json just key keys keyword keywords kids kind kinds knowledge known label labels land landline
   landlord lang language languages last latency later latest latitude layout lead leads learning leave left legacy
   legal length less level levels lib library license like limit limits line link linked links list lists literal
   live load loaded loan local locale location locations lock locked log logged logo logs long longitude loop loss
   lost lot low lower machine made mail mailbox main major makes manager manual map mapped mapping marital mark
   market marketing master match matched matches matching material max maximum may me mean measure media median
   medical medication medications medium meeting member members memo memory mention menu merge merged message
   messages meta metadata meter method metric metrics mid middle middleware migration mileage mime min mini minimum
   minor minute minutes missed missing mobile mode model models modified module monitor month months mood more move
   moved ms msg multi multiple music mute muted my name named names namespace nationality native natural need needed
   needs negative net network neutral never new next nickname nights no node noise none normal normalized not note
   notes notice notification notifications novel null num number numbers numeric object objective objects observed
   occupation occurred of off offer office offline offset ok old on once one online only open openai opened operation
   operator opt opted option optional options or order orders org organisation organization origin original os other
   others out outbound outcome outcomes output outputs outside over overall overlap overview own owner package page
   pages paid pair panel param parameter parameters params parcel parent part partial participant participants
   partner parts party pass passed passport password past patch path paths patient patients pattern pause paused pay
   payer payload payment payments pct peak peer pending people per percent percentage percentile period permission
   permissions person personal persons pet pets pharmacy phase phone phones phrase picked picture ping pipeline pitch
   place placed plain plan planned plans plate platform play playback player playing plus point points policy
   policyholder pool port portal position positive possible post postal posted potential power practice praise pre
   prefer preference preferences preferred prefix premium presence present prev preview previous price prices pricing
   primary print priority privacy private probability problem problems procedure process processed processing
   processor product production products profile program progress project prompt prompts properties property
   protected proto protocol prototype provided provider providers proxy public publish published pull purchase
   purpose push quality quantity query question questions queue queued quick quota quote random range rank rate rates
   rating ratio raw ray reach reached reaction read reading ready real realtime reason reasoning reasons recall
   received receiver recent recipient recipients recommendation recommended record recorded recording recordings
   records recovery redirect redirected reduced ref reference references referer referral referrer refill refresh
   refund refunded region register registered registration reject rejected related relation relationship relative
   relay release released religion remaining reminder remote remove removed rendered renewal repair repairs repeat
   replied replies reply report reported reporter reports request requested requester requests required requirement
   reschedule rescheduled reservation reset resolution resolve resolved resource resources response responses rest
   restaurant result results resume retention retries retry return returned revenue review reviewed revision ride
   right ring ringing risk robot role roles roof room rooms root round route routed router routing row rows rule
   rules run running runtime sad safe safety sale sales salutation sample sampled satisfaction satisfied save saved
   scale scenario schedule scheduled scheduling schema scope score scores screen script scroll sdk search season seat
   second secondary seconds secret section secure security seen segment segments select selected selection self send
   sender sending sensitive sent sentence sentiment sequence serial series server service services session sessions
   set setting settings settled setup severity sex share shared sheet shift ship shipment shipped shipping shop short
   show sick side sign signal signature signed silence silent similarity simple since single sip site sites situation
   size skill skills skip skipped sku slot slots slow small smart sms snapshot snippet social software some sort
   sound source sources space spam span speaker speakers speaking special speech speed spend spent split spoken
   spouse src ssn stable staff stage standard star start started starting starts state statement states station
   statistics stats status statuses step steps stereo stop stopped storage store stored stores strategy stream street
   strict string strong structured style sub subject submission submit submitted subscribed subscriber subscription
   success successful suffix suggested suggestion sum summaries summary supervisor support supported surface survey
   suspended swift switch symptom sync synced system table tag tags talk talking target targets task tasks tax team
   teams tech technical telephone telephony temp temperature template templates temporary tenant term terminated
   termination terms test testing tests text texts than the their theme then thread threads threshold thumbnail
   ticket tickets tier time timed timeline timeout timer times timestamp timestamps timezone timing tip title to
   today token tokens tonality tone took tool tools top topic topics total totals touch tour trace traceparent
   tracestate track tracking traffic trailer train transaction transactions transcribed transcriber transcript
   transcription transcripts transfer transferred transfers transform transition translate translated translation
   transport travel trial trigger triggered triggers true trust try tts turn turns twice two type types ui
   unavailable undefined under uninterrupted unique unit units unknown unread unresolved unsubscribe until up update
   updated updates upgrade upload uploaded upper urgency urgent uri url urls usage use used user username users using
   utc utterance utterances uuid valid validated validation value valued values variable variables variant variants
   vat vault vector vehicle vendor vercel verdict verification verified verify version versions via victim video view
   viewed views vin virtual visible visit visited visitor visitors visits voice voicemail voices volume wait waited
   waiting wake warehouse warm warning warnings was watch way we weather web webhook webhooks website week weekly
   weeks weight welcome what when where whether which while who whole why width will window winner with within
   without word words work worker workflow workflows working workspace worst wrap wrapup write written wrong xml yaml
   year years yes yet you your zip zone`.split(/\s+/),
);
