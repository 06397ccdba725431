package regoplan

// Soil leaves something everywhere in the frames to come, as earlier evaluations
// do, so that tests notice a local that is read before it is set.
func (m *VM) Soil() {
	for i := range m.stack {
		m.stack[i] = String("left by an earlier evaluation")
	}
}
