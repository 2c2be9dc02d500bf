import { createApp } from './create-app'

createApp().listen(Number(process.env.PORT ?? 4000))
