export { keepPushKey } from './keep-push-key.ts'
export { openPush } from './open-push.ts'
