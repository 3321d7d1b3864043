export { planRoutes } from './routes.ts'
export { type AppointmentRow, findAppointments, findItems } from './store.ts'
