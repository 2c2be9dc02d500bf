export interface ConversationEnded {
  event_type: 'conversation.ended'
  data: { conversation: { id: string } }
}
