package casework

// LoadFrom lets tests play other stories.
var LoadFrom = loadFrom
