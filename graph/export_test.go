package graph

// PricesOf are what reading and changing costs, by field.
var PricesOf = pricesOf
