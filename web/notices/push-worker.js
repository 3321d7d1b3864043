// Runs in the browser while nobody looks at the house: it is told a kind and says it in the worker's language. Of whom, only the house says.
const WORDS = {}

self.addEventListener('push', (event) => {
  const { kind, language, link } = event.data.json()
  const said = WORDS[language] ?? WORDS.en
  event.waitUntil(
    self.registration.showNotification('Kindred', {
      body: said[kind] ?? said.something,
      tag: kind,
      lang: language,
      dir: language === 'ar' ? 'rtl' : 'ltr',
      data: link,
    }),
  )
})

self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  const open = async () => {
    const seats = await self.clients.matchAll({ type: 'window' })
    return seats[0]
      ? (await seats[0].focus()).navigate(event.notification.data)
      : self.clients.openWindow(event.notification.data)
  }
  event.waitUntil(open())
})
