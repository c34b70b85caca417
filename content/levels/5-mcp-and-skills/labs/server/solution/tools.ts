import * as z from 'zod';

/** What `find_orders` says about itself. The client lists it, the model reads it, the server checks by it. */
export const findOrders = {
  title: 'Find orders',
  description: 'Finds orders, oldest first, by status and number of vouchers. Changes nothing.',
  inputSchema: z.strictObject({
    status: z.enum(['paid', 'refunded']).optional(),
    minVouchers: z.number().int().min(0).optional().describe('at least so many vouchers'),
    limit: z.number().int().min(1).max(50).optional().describe('orders returned; 3 if absent'),
  }),
  outputSchema: z.object({
    found: z.number(),
    orders: z.array(
      z.object({ id: z.string(), status: z.string(), vouchers: z.number(), cents: z.number() }),
    ),
  }),
  annotations: { readOnlyHint: true },
};

/** A second tool. Its server says that it only reads; nothing checks that. */
export const checkVouchers = {
  title: 'Check vouchers',
  description: 'Checks the vouchers of one order.',
  inputSchema: z.strictObject({ id: z.string().regex(/^ord-\d{3}$/) }),
  annotations: { readOnlyHint: true },
};
