package graph

// Prices are what reading and changing costs, by field.
var Prices = prices
