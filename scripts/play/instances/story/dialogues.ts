// Short dialogues, from which the conversations of random payloads are made.

/** A call of a tool in a dialogue, with its answer. */
export interface ToolLine {
  readonly tool: string;
  readonly arguments: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  readonly fails?: true;
}

/**
 * A dialogue. Lines begin with who speaks: `A ` the agent, `C ` the customer, `H ` a person of the business to whom the agent
 * handed over. A line that calls a tool follows one of the agent. Names in braces are filled in.
 */
export interface Dialogue {
  readonly topic: string;
  /** BCP 47 */
  readonly language: string;
  readonly business: string;
  readonly agent: string;
  readonly names: readonly string[];
  readonly lines: readonly (string | ToolLine)[];
  readonly summary: string;
  readonly success: boolean;
  /** What was found out, as analyses give it. */
  readonly found: Readonly<Record<string, string | number | boolean>>;
}

const ENGLISH_NAMES = ["Maya Lindqvist", "Tom Okafor", "Priya Raman", "Daniel Whitcombe", "Grace Adeyemi"];

/** All dialogues. */
export const DIALOGUES: readonly Dialogue[] = [
  {
    topic: "booking",
    language: "en",
    business: "Maple Street Dental",
    agent: "Ava",
    names: ENGLISH_NAMES,
    lines: [
      "A Thank you for calling {business}, this is {agent}. How can I help?",
      "C Hi, I'd like to book a cleaning, some time next week if you can.",
      "A Of course. May I have your name, please?",
      "C It's {customer}.",
      "A Thanks, {first}. One moment, I'll look at the calendar.",
      {
        tool: "find_appointments",
        arguments: { service: "cleaning", week: "next" },
        output: { slots: [{ day: "{day}", time: "{time}" }] },
      },
      "A I have {day} at {time} with Dr. Moreau. Would that suit you?",
      "C {day} works, thank you.",
      "A You're booked. We'll send a reminder the day before. Anything else?",
      "C No, that was all. Bye!",
      "A Goodbye, {first}.",
    ],
    summary: "{customer} booked a dental cleaning for {day} at {time}.",
    success: true,
    found: { service: "cleaning", appointment_day: "{day}", appointment_time: "{time}" },
  },
  {
    topic: "order_status",
    language: "en",
    business: "Northwind Outfitters",
    agent: "Sam",
    names: ENGLISH_NAMES,
    lines: [
      "A Hello, you've reached {business}. What can I do for you?",
      "C My parcel hasn't come yet. The order is {order}.",
      "A Let me check order {order} for you.",
      {
        tool: "get_order",
        arguments: { order_id: "{order}" },
        output: { order_id: "{order}", status: "shipped", expected: "{day}" },
      },
      "A It has shipped and should arrive on {day}.",
      "C Great, can it be left with a neighbour?",
      "A Yes, I've added that to the delivery note.",
      "C Perfect, thanks.",
    ],
    summary: "The customer asked about order {order}. It has shipped and is expected on {day}.",
    success: true,
    found: { order_id: "{order}", order_status: "shipped" },
  },
  {
    topic: "password",
    language: "en",
    business: "Brightline Energy",
    agent: "Nova",
    names: ENGLISH_NAMES,
    lines: [
      "A Welcome to {business} support. What brings you here today?",
      "C I can't sign in. It says that my password is wrong.",
      "A I can send a link to choose a new one. Which e-mail address do you use with us?",
      "C {email}",
      "A Thank you. I'm sending it now.",
      {
        tool: "send_reset_link",
        arguments: { email: "{email}" },
        output: { sent: true, valid_minutes: 30 },
      },
      "A Done. The link is good for 30 minutes.",
      "C Got it, I'm in again. Thanks a lot!",
      "A Glad to hear it. Have a nice day.",
    ],
    summary:
      "The customer could not sign in. A link to choose a new password was sent, and the customer is in again.",
    success: true,
    found: { issue: "sign_in", resolved: true },
  },
  {
    topic: "complaint",
    language: "en",
    business: "Copper Kettle Coffee",
    agent: "Ruby",
    names: ENGLISH_NAMES,
    lines: [
      "A Hi, this is {agent} from {business}. How can I help?",
      "C I'm really not happy. Half of the cups in order {order} came broken.",
      "A I'm sorry about that, that should not happen. Would you like new cups or your money back?",
      "C The money, please. It's the second time.",
      "A I understand. I'm starting the refund.",
      {
        tool: "create_refund",
        arguments: { order_id: "{order}", amount: 42.5, reason: "damaged" },
        output: { refund_id: "rf_{order}", status: "pending" },
      },
      "A {amount} dollars will be back on your card within five days.",
      "C Okay. Please pack them better next time.",
      "A I've passed that on. Thank you for telling us.",
    ],
    summary: "{customer} complained about broken cups in order {order} and was promised a refund.",
    success: true,
    found: { order_id: "{order}", sentiment: "negative", refund: true },
  },
  {
    topic: "handover",
    language: "en",
    business: "Harbour Insurance",
    agent: "Leo",
    names: ENGLISH_NAMES,
    lines: [
      "A {business}, {agent} speaking. How may I help you?",
      "C I had a small accident this morning and need to talk to somebody about it.",
      "A I'm sorry to hear that. Is everybody all right?",
      "C Yes, only the car. But I don't want to explain this to a machine.",
      "A I understand. I'll connect you with a colleague in claims. Please stay on the line.",
      "H Hello, this is Joan from claims. I see that you had an accident?",
      "C Yes, on {day}, on the way to work.",
    ],
    summary: "{customer} reported a car accident and was handed over to the claims team.",
    success: false,
    found: { reason: "claim", handed_over: true },
  },
  {
    topic: "outage",
    language: "en",
    business: "Lakeside Broadband",
    agent: "Max",
    names: ENGLISH_NAMES,
    lines: [
      "A Lakeside Broadband, you're talking to {agent}.",
      "C My internet has been down since {time}.",
      "A I'll test your line. This takes a few seconds.",
      {
        tool: "test_line",
        arguments: { customer_id: "{number}" },
        output: { error: "timeout" },
        fails: true,
      },
      "A The test did not answer. Could you tell me which lights are on?",
      "C Only the first one, and it's red.",
      "A That means there's no signal. I'm reporting it to our technicians.",
      "C How long will that take?",
      "A Usually less than four hours. We'll text you when it's fixed.",
      "C Alright then. Goodbye.",
    ],
    summary:
      "The customer's internet is down. The line test failed, and the fault was reported to the technicians.",
    success: false,
    found: { issue: "no_signal", ticket: "{number}" },
  },
  {
    topic: "invoice",
    language: "en",
    business: "Pinecrest Utilities",
    agent: "Iris",
    names: ENGLISH_NAMES,
    lines: [
      "A Good morning, {business}. How can I help?",
      "C Why is my bill so much higher this month?",
      "A Let me open your last invoice.",
      {
        tool: "get_invoice",
        arguments: { customer_id: "{number}", month: "last" },
        output: { total: 118.4, usage_kwh: 512, previous_kwh: 340 },
      },
      "A You used 512 kilowatt hours, and 340 the month before.",
      "C Ah, the new heater. That explains it.",
      "A Would you like to pay in two parts?",
      "C No, it's fine. Thanks for looking.",
    ],
    summary: "The customer asked about a high bill. The higher usage explains it.",
    success: true,
    found: { usage_kwh: 512, wants_instalments: false },
  },
  {
    topic: "wrong_number",
    language: "en",
    business: "Maple Street Dental",
    agent: "Ava",
    names: ENGLISH_NAMES,
    lines: [
      "A Thank you for calling {business}. How can I help?",
      "C Oh, sorry, I think I have the wrong number.",
      "A No problem. Have a good day!",
    ],
    summary: "The caller had the wrong number.",
    success: false,
    found: { reason: "wrong_number" },
  },
  {
    topic: "reservation",
    language: "es",
    business: "Casa Alameda",
    agent: "Lucía",
    names: ["Carmen Ibáñez", "Álvaro Núñez", "Inés Peña"],
    lines: [
      "A Casa Alameda, buenas tardes. ¿En qué puedo ayudarle?",
      "C Quería reservar una mesa para cuatro, el sábado por la noche.",
      "A Claro. ¿A qué hora les vendría bien?",
      "C Sobre las nueve, si puede ser en la terraza.",
      "A Un momento, por favor.",
      {
        tool: "reservar_mesa",
        arguments: { personas: 4, hora: "21:00", terraza: true },
        output: { confirmado: true, mesa: 12 },
      },
      "A Listo, una mesa para cuatro a las nueve. ¿A qué nombre?",
      "C A nombre de {customer}. ¡Muchas gracias!",
      "A Gracias a usted. Hasta el sábado.",
    ],
    summary: "{customer} reservó una mesa para cuatro personas el sábado a las nueve.",
    success: true,
    found: { personas: 4, hora: "21:00", terraza: true },
  },
  {
    topic: "hotel",
    language: "ja",
    business: "みなとホテル",
    agent: "さくら",
    names: ["佐藤 陽子", "田中 健", "鈴木 美咲"],
    lines: [
      "A お電話ありがとうございます。みなとホテルでございます。",
      "C 来週の金曜日に二名で泊まりたいのですが、空いていますか。",
      "A 確認いたしますので、少々お待ちください。",
      {
        tool: "check_rooms",
        arguments: { guests: 2, nights: 1, 部屋: "禁煙" },
        output: { available: true, price: 18500, currency: "JPY" },
      },
      "A 禁煙のツインルームが一泊18,500円でご用意できます。",
      "C では、それでお願いします。名前は{customer}です。",
      "A かしこまりました。ご予約を承りました。",
      "C よろしくお願いします。",
    ],
    summary: "{customer}様が金曜日から一泊、二名でツインルームを予約した。",
    success: true,
    found: { 人数: 2, 泊数: 1, 部屋: "ツイン" },
  },
  {
    topic: "delivery",
    language: "ar",
    business: "متجر الواحة",
    agent: "ليلى",
    names: ["سارة الحداد", "يوسف المصري", "نور الشامي"],
    lines: [
      "A أهلاً بك في متجر الواحة، كيف يمكنني مساعدتك؟",
      "C طلبي رقم {order} لم يصل بعد، هل يمكنك التحقق؟",
      "A بالتأكيد، لحظة من فضلك.",
      {
        tool: "track_order",
        arguments: { order_id: "{order}" },
        output: { order_id: "{order}", status: "في الطريق" },
      },
      "A طلبك في الطريق وسيصل غداً قبل الظهر.",
      "C ممتاز، شكراً جزيلاً.",
      "A على الرحب والسعة، يومك سعيد!",
    ],
    summary: "سأل العميل عن الطلب {order} وهو في الطريق وسيصل غداً.",
    success: true,
    found: { order_id: "{order}", الحالة: "في الطريق" },
  },
  {
    topic: "appointment",
    language: "de",
    business: "Autohaus Brückner",
    agent: "Jonas",
    names: ["Jürgen Weiß", "Anke Schröder", "Mehmet Yılmaz"],
    lines: [
      "A Autohaus Brückner, guten Tag. Was kann ich für Sie tun?",
      "C Guten Tag, ich müsste meinen Termin am Donnerstag verschieben.",
      "A Gern. Auf welchen Namen läuft der Termin?",
      "C {customer}. Am liebsten am Freitag früh.",
      "A Ich schaue nach.",
      {
        tool: "termin_verschieben",
        arguments: { kunde: "{customer}", wunsch: "Freitag 08:00" },
        output: { frei: true, neu: "Freitag 08:00" },
      },
      "A Freitag um acht Uhr ist frei, ich habe Sie eingetragen.",
      "C Super, vielen Dank. Tschüss!",
    ],
    summary: "{customer} hat den Werkstatttermin auf Freitag um acht Uhr verschoben.",
    success: true,
    found: { termin: "Freitag 08:00", verschoben: true },
  },
];
