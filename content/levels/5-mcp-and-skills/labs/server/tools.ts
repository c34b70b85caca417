import * as z from 'zod';

/** What `find_orders` says about itself. The client lists it, the model reads it, the server checks by it. */
export const findOrders = {
  title: 'Find orders',
  description: 'Finds orders.',
  inputSchema: z.object({
    status: z.string().optional(),
    minVouchers: z.number().optional(),
    limit: z.number().optional(),
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
