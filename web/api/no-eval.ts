import * as z from 'zod/mini'

// Schemas would try `new Function`, which the content security policy forbids and reports.
z.config({ jitless: true })
