// The wire shapes of Web Annotations: what can leave as one, and what is answered to whoever brings some.
import { Type } from 'typebox';
import { ReceiptSecret } from '../discussions/contract.js';
import { LanguageCode, oneOf } from '../texts/bilingual.js';
import { CommentReceipt } from './contract.js';
import { WEB_ANNOTATION_CONTEXT } from './web-annotation.js';

const strict = { additionalProperties: false };
const Address = (at: string) => Type.String({ examples: [`https://hall.example${at}`] });
const OfAnnotation = Address('/api/annotations/3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d/web-annotation');
const OfCollection = Address('/api/versions/3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d/web-annotations');
const OfPage = Address('/api/versions/3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d/web-annotations?page=0');
const Context = Type.Literal(WEB_ANNOTATION_CONTEXT);

const Body = Type.Object(
  {
    type: Type.Literal('TextualBody'),
    value: Type.String(),
    format: oneOf(['text/markdown', 'text/plain']),
    language: LanguageCode,
    purpose: Type.String({ examples: ['commenting'] }),
  },
  strict,
);

const Selector = Type.Union([
  Type.Object(
    { type: Type.Literal('TextQuoteSelector'), exact: Type.String(), prefix: Type.String(), suffix: Type.String() },
    strict,
  ),
  Type.Object(
    { type: Type.Literal('TextPositionSelector'), start: Type.Integer(), end: Type.Integer() },
    { ...strict, description: 'In code points.' },
  ),
]);

const Resource = Type.Object(
  {
    type: Type.Literal('SpecificResource'),
    source: Address('/km/drafts/aquaculture-law/clauses/chapter-2/article-12?version=1'),
    selector: Type.Optional(Type.Array(Selector)),
  },
  strict,
);

/** Without its context, as it stands in a page. */
const InPage = Type.Object(
  {
    id: OfAnnotation,
    type: Type.Literal('Annotation'),
    motivation: Type.String({ examples: ['commenting'] }),
    created: Type.String(),
    modified: Type.Optional(Type.String()),
    creator: Type.Optional(Type.Object({ type: oneOf(['Person', 'Organization']), name: Type.String() }, strict)),
    body: Type.Optional(Type.Array(Body)),
    target: Type.Union([Resource, Type.Array(Resource), Type.String()]),
  },
  strict,
);

export const WebAnnotationShape = Type.Object({ '@context': Context, ...InPage.properties }, strict);

export const WebAnnotationPageShape = Type.Object(
  {
    '@context': Context,
    id: OfPage,
    type: Type.Literal('AnnotationPage'),
    partOf: Type.Object(
      {
        id: OfCollection,
        type: Type.Literal('AnnotationCollection'),
        label: Type.String(),
        total: Type.Integer(),
      },
      strict,
    ),
    startIndex: Type.Integer(),
    next: Type.Optional(OfPage),
    prev: Type.Optional(OfPage),
    items: Type.Array(InPage),
  },
  strict,
);

export const WebAnnotationCollectionShape = Type.Object(
  {
    '@context': Context,
    id: OfCollection,
    type: Type.Literal('AnnotationCollection'),
    label: Type.String(),
    total: Type.Integer(),
    first: Type.Optional(OfPage),
    last: Type.Optional(OfPage),
  },
  strict,
);

/** What became of one annotation that was brought: a receipt, or a sentence that says why not. */
export const Brought = Type.Union([
  Type.Object(
    {
      receipt: Type.Object(
        {
          ...CommentReceipt.properties,
          /** Of this comment alone: whoever shows it may change or withdraw the comment. */
          secret: ReceiptSecret,
          address: Address(
            '/km/drafts/aquaculture-law/clauses/chapter-2/article-12#a-3f0c8a52-6a0e-4c0b-9c1b-1f2f3a4b5c6d',
          ),
        },
        strict,
      ),
    },
    strict,
  ),
  Type.Object(
    { refusal: Type.Object({ code: Type.String({ examples: ['not-understood'] }), message: Type.String() }, strict) },
    strict,
  ),
]);
