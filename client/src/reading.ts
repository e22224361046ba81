// The page of a draft, taken over.
export {};
