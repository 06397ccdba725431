package dossier

// InOrder gives a function that reads records about in their order, unpacking each
// stretch of them once. What it gives holds until the next call. It belongs to one
// goroutine; At reads a single record from anywhere. Records that are nil have none.
func (r *Records) InOrder() func(i int) []int32 {
	if r == nil {
		return nil
	}
	return r.reader().read
}
