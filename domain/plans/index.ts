export { planRoutes } from './routes.ts'
export { type AppointmentRow, findAppointments, findItem } from './store.ts'
