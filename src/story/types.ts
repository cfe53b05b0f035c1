/** The story's types, inferred from the one definition in `schema.ts`. Nothing here exists at run time. */
import type { InferOutput } from 'valibot';
import type * as schema from './schema.js';

export type Text = InferOutput<typeof schema.Text>;
export type PluralForms = InferOutput<typeof schema.PluralForms>;
export type PluralText = InferOutput<typeof schema.PluralText>;
export type Measure = InferOutput<typeof schema.Measure>;
export type Citation = InferOutput<typeof schema.Citation>;
export type PartialDate = InferOutput<typeof schema.PartialDate>;
export type Source = InferOutput<typeof schema.Source>;
export type Party = InferOutput<typeof schema.Party>;
export type Attribute = InferOutput<typeof schema.Attribute>;
export type Defaults = InferOutput<typeof schema.Defaults>;
export type Speaker = InferOutput<typeof schema.Speaker>;
export type Statement = InferOutput<typeof schema.Statement>;
export type Count = InferOutput<typeof schema.Count>;
export type Pledger = InferOutput<typeof schema.Pledger>;
export type Pledge = InferOutput<typeof schema.Pledge>;
export type Quote = InferOutput<typeof schema.Quote>;
export type Category = InferOutput<typeof schema.Category>;
export type Stance = InferOutput<typeof schema.Stance>;
export type Question = InferOutput<typeof schema.Question>;
export type Change = InferOutput<typeof schema.Change>;
export type Story = InferOutput<typeof schema.Story>;
