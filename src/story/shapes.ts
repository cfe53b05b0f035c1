/** Generated from `schema.ts` by `npm run generate`, for `check.ts`. Do not edit it. */
export const shapes: Readonly<Record<string, string>> = {
  story:
    '$schema?:words schemaVersion:schema id:id title:text language:language version:positive asOf:day checked:day reviewBy?:day status:live|paused|final|superseded supersededBy?:url defaults?:defaults sources?:source*20000 attributes?:attribute* parties?:party*20000 speakers?:speaker*20000 pledges?:pledge*20000 quotes?:quote*20000 questions?:question*20000 changes?:change*20000',
  defaults: 'asOf?:partial-date speaker?:@speakers citations?:citation+ searched?:@sources+',
  'partial-date': 'precision:day|month|year|before|around|unknown date?:date citations?:citation+',
  citation: 'source:@sources paragraph?:positive passage?:passage',
  source:
    'id:id title:text kind:report|transcript|statement|document|post|video|audio|data publisher?:text url?:url archivedUrl?:url published?:day language?:language',
  attribute: 'id:id label:text values?:value+1000',
  value: 'id:id label:text',
  party:
    'id:id kind:country|organisation|bloc|group|person|promise name:text sortName?:text code?:country size?:positive madeBy?:@speakers due?:partial-date memberOf?:id* attributes?:attributes',
  speaker: 'id:id name:text role?:text according?:text party?:@parties',
  pledge:
    'id:id title:text unit:plural says?:plural count:tally asOf:partial-date amountsIn?:measure total?:amount of?:denominator rule?:statement conditions?:statement* domains?:domain* named?:all|some|none namedNote?:statement defaults?:defaults pledgers?:pledger*20000 history?:point*1000 citations:citation+',
  forms: 'zero?:words one?:words two?:words few?:words many?:words other:words',
  tally: 'value:count qualifier:exactly|at-least|about statedBy?:@speakers citations:citation+',
  denominator: 'unit:plural counts:tally+',
  statement: 'text:text statedBy?:@speakers asOf?:partial-date citations:citation+',
  domain: 'id:id label:text citations:citation+',
  pledger: 'party:@parties amount?:amount domains?:id* summary?:text asOf?:partial-date citations?:citation+',
  point: 'asOf:partial-date count:tally total?:amount rule:text',
  quote:
    'id:id speaker:@speakers kind:direct|partial|paraphrase|secondhand text:text language?:language original?:original translatedBy?:text said:partial-date role?:text occasion?:text context?:statement verdict?:statement statedBy?:@speakers wordings?:wording*10 citations:citation+',
  original: 'text:words language:language',
  wording: 'text:words language?:language translatedBy?:text citations:citation+',
  question: 'id:id text:text categories?:category+ sides?:plural defaults?:defaults stances:stance*20000',
  category:
    'id:id label:text description?:text tone?:for|partly|undecided|against|silent counted?:flag says?:plural silence?:flag',
  stance:
    'party:@parties speaker?:@speakers statedBy?:@speakers category:id summary?:text asOf?:partial-date quote?:@quotes citations?:citation+ progress?:percent condition?:text searched?:@sources+ earlier?:earlier* context?:statement reply?:statement',
  earlier: 'category:id summary?:text asOf?:partial-date quote?:@quotes citations?:citation+',
  change:
    'type:correction|clarification|update|retraction version:positive date:day item:item was?:text now?:text note:text',
};
